<?php
/**
 * Plugin Name:       Condition Explorer
 * Description:       Puts a clinic's condition explorer into a page, as a block or a shortcode.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       condition-explorer
 *
 * MIT is compatible with the GPL that WordPress is under.
 *
 * @package condition-explorer
 */

defined( 'ABSPATH' ) || exit;

const CONDITION_EXPLORER_OPTION = 'condition_explorer_site';

/** The attributes of the element, and what each may say. */
const CONDITION_EXPLORER_ATTRIBUTES = array(
	'mode'      => '/^(frame|element)$/',
	'condition' => '/^[a-z0-9-]{1,80}$/',
	'select'    => '/^[a-z0-9-]{1,80}$/',
	'theme'     => '/^(auto|light|dark)$/',
	'booking'   => '/^https:\/\//',
);

/** Where the explorer is published, with a slash at its end; empty while nobody has said so. */
function condition_explorer_site() {
	$site = esc_url_raw( (string) get_option( CONDITION_EXPLORER_OPTION, '' ), array( 'https', 'http' ) );
	return '' === $site ? '' : trailingslashit( $site );
}

/**
 * The element, and its script once for the page.
 *
 * A frame is what it is unless someone chooses otherwise: the other scripts of the page cannot look
 * into it. What an attribute may not say is left out.
 *
 * @param array|string $given What the block or the shortcode says.
 */
function condition_explorer_render( $given ) {
	$site = condition_explorer_site();
	if ( '' === $site ) {
		return current_user_can( 'manage_options' )
			? '<p>' . esc_html__( 'Condition Explorer: say where it is published, in Settings, General.', 'condition-explorer' ) . '</p>'
			: '';
	}
	wp_enqueue_script( 'condition-explorer' );
	$given      = wp_parse_args( is_array( $given ) ? $given : array(), array( 'mode' => 'frame' ) );
	$attributes = '';
	foreach ( CONDITION_EXPLORER_ATTRIBUTES as $name => $allowed ) {
		$value = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? $given[ $name ] : '';
		if ( '' !== $value && preg_match( $allowed, $value ) ) {
			$attributes .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	$label = isset( $given['label'] ) && is_string( $given['label'] ) && '' !== $given['label']
		? $given['label']
		: __( 'Open the condition explorer', 'condition-explorer' );
	return '<condition-explorer' . $attributes . '><a href="' . esc_url( $site ) . '">' . esc_html( $label ) . '</a></condition-explorer>';
}

add_action(
	'init',
	function () {
		// A version of its own would only keep browsers from a newer script.
		wp_register_script( 'condition-explorer', condition_explorer_site() . 'embed.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		register_block_type( __DIR__, array( 'render_callback' => 'condition_explorer_render' ) );
		add_shortcode( 'condition_explorer', 'condition_explorer_render' );
	}
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		return 'condition-explorer' === $handle
			? '<script type="module" src="' . esc_url( condition_explorer_site() . 'embed.js' ) . '"></script>' . "\n" // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript
			: $tag;
	},
	10,
	2
);

add_action(
	'admin_init',
	function () {
		register_setting(
			'general',
			CONDITION_EXPLORER_OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => function ( $value ) {
					return esc_url_raw( (string) $value, array( 'https', 'http' ) );
				},
			)
		);
		add_settings_field(
			CONDITION_EXPLORER_OPTION,
			esc_html__( 'Condition Explorer: address', 'condition-explorer' ),
			function () {
				printf(
					'<input type="url" class="regular-text" id="%1$s" name="%1$s" value="%2$s">',
					esc_attr( CONDITION_EXPLORER_OPTION ),
					esc_attr( condition_explorer_site() )
				);
			},
			'general',
			'default',
			array( 'label_for' => CONDITION_EXPLORER_OPTION )
		);
	}
);
