<?php
/**
 * For those who run the site: the setting, what is wrong, and what the block's editor has to know.
 *
 * @package condition-explorer
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address to keep, of what somebody typed. What is none is said, and changes nothing.
 *
 * @param mixed $value What was typed.
 */
function condition_explorer_checked( $value ) {
	$value   = is_string( $value ) ? trim( $value ) : '';
	$address = condition_explorer_address( $value );
	if ( '' !== $address || '' === $value ) {
		return $address;
	}
	add_settings_error(
		CONDITION_EXPLORER_OPTION,
		'not-an-address',
		sprintf(
			/* translators: %s: what was typed. */
			esc_html__( 'Condition Explorer: “%s” is not an address. Type one that starts with https://, or leave the field empty. Nothing was changed.', 'condition-explorer' ),
			esc_html( $value )
		)
	);
	return get_option( CONDITION_EXPLORER_OPTION, '' );
}

/** What is wrong, in one sentence or two; empty when nothing is. */
function condition_explorer_problem() {
	$where = condition_explorer_where();
	if ( null === $where ) {
		return __( 'Condition Explorer: no explorer came with the plugin. Upload its zip again (Plugins, Add New, Upload Plugin), or say in Settings, General where yours is published.', 'condition-explorer' );
	}
	$missing = $where['inside'] ? condition_explorer_missing() : array();
	if ( ! $missing ) {
		return '';
	}
	return sprintf(
		/* translators: 1: a number, 2: the name of a file. */
		_n(
			'Condition Explorer: %1$d file is missing or not whole: %2$s. Pages show a link in place of the explorer. Upload the plugin’s zip again (Plugins, Add New, Upload Plugin) and replace what is there.',
			'Condition Explorer: %1$d files are missing or not whole, such as %2$s. Pages show a link in place of the explorer. Upload the plugin’s zip again (Plugins, Add New, Upload Plugin) and replace what is there.',
			count( $missing ),
			'condition-explorer'
		),
		count( $missing ),
		$missing[0]
	);
}

add_action(
	'admin_notices',
	function () {
		$problem = current_user_can( 'manage_options' ) ? condition_explorer_problem() : '';
		if ( '' !== $problem ) {
			echo '<div class="notice notice-error"><p>' . esc_html( $problem ) . '</p></div>';
		}
	}
);

add_action(
	'admin_init',
	function () {
		register_setting(
			'general',
			CONDITION_EXPLORER_OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => 'condition_explorer_checked',
			)
		);
		add_settings_section(
			'condition_explorer',
			esc_html__( 'Condition Explorer', 'condition-explorer' ),
			function () {
				echo '<p>' . esc_html(
					condition_explorer_has_site()
						? __( 'The explorer that came with the plugin is part of your pages: there is nothing to set. It cannot stand in a frame, since that would need headers that WordPress does not send.', 'condition-explorer' )
						: __( 'No explorer came with the plugin.', 'condition-explorer' )
				) . ' ' . esc_html__( 'If yours is published at an address of its own, type it here: from another site it stands in a frame, out of reach for the other scripts of your pages.', 'condition-explorer' ) . '</p>';
			},
			'general'
		);
		add_settings_field(
			CONDITION_EXPLORER_OPTION,
			esc_html__( 'Address of its own', 'condition-explorer' ),
			function () {
				printf(
					'<input type="url" class="regular-text" id="%1$s" name="%1$s" value="%2$s" placeholder="https://">',
					esc_attr( CONDITION_EXPLORER_OPTION ),
					esc_attr( get_option( CONDITION_EXPLORER_OPTION, '' ) )
				);
			},
			'general',
			'condition_explorer',
			array( 'label_for' => CONDITION_EXPLORER_OPTION )
		);
	}
);

add_action(
	'enqueue_block_editor_assets',
	function () {
		$where = condition_explorer_where();
		$known = array(
			'site'       => $where['site'] ?? '',
			'inside'     => $where['inside'] ?? false,
			'problem'    => condition_explorer_problem(),
			'conditions' => $where && $where['inside'] ? condition_explorer_conditions() : array(),
		);
		wp_add_inline_script(
			generate_block_asset_handle( 'condition-explorer/explorer', 'editorScript' ),
			'window.conditionExplorer = ' . wp_json_encode( $known ) . ';',
			'before'
		);
	}
);
