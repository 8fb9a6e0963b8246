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
 * What visitors need stands in this file: where another one is missing, pages still show the link.
 *
 * @package condition-explorer
 */

defined( 'ABSPATH' ) || exit;

const CONDITION_EXPLORER_VERSION = '0.1.0';
const CONDITION_EXPLORER_OPTION  = 'condition_explorer_site';

/** The attributes of the element, and what each may say. */
const CONDITION_EXPLORER_ATTRIBUTES = array(
	'mode'      => '/^(frame|element)$/',
	'condition' => '/^[a-z0-9-]{1,80}$/',
	'lang'      => '/^[a-zA-Z0-9-]{2,20}$/',
	'select'    => '/^[a-z0-9-]{1,80}$/',
	'theme'     => '/^(auto|light|dark)$/',
	'booking'   => '/^https:\/\//',
);

/**
 * An address of the web, with a slash at its end; empty for anything else.
 *
 * @param mixed $value What somebody typed.
 */
function condition_explorer_address( $value ) {
	$value = is_string( $value ) ? trim( $value ) : '';
	$parts = wp_parse_url( $value );
	$is_it = $parts && ! empty( $parts['host'] ) && in_array( $parts['scheme'] ?? '', array( 'https', 'http' ), true );
	// What cannot stand in an address is not taken out in silence.
	if ( ! $is_it || esc_url_raw( $value, array( 'https', 'http' ) ) !== $value ) {
		return '';
	}
	return trailingslashit( $value );
}

/** The folder of the site that came with the plugin. */
function condition_explorer_folder() {
	return __DIR__ . '/site/';
}

/** Whether a site came with the plugin. */
function condition_explorer_has_site() {
	return is_readable( __DIR__ . '/site-files.php' );
}

/** The files of that site that are not there, or not whole. */
function condition_explorer_missing() {
	static $missing = null;
	if ( null === $missing ) {
		$files   = condition_explorer_has_site() ? include __DIR__ . '/site-files.php' : array();
		$missing = array();
		foreach ( is_array( $files ) ? $files : array( 'site-files.php' => 0 ) as $file => $bytes ) {
			$path = condition_explorer_folder() . $file;
			if ( ! is_readable( $path ) || filesize( $path ) !== $bytes ) {
				$missing[] = $file;
			}
		}
	}
	return $missing;
}

/**
 * Where the explorer is: its address, and whether it is the one that came with the plugin. Null
 * where there is none.
 */
function condition_explorer_where() {
	$own = condition_explorer_address( get_option( CONDITION_EXPLORER_OPTION, '' ) );
	if ( '' !== $own ) {
		return array( 'site' => $own, 'inside' => false );
	}
	if ( condition_explorer_has_site() ) {
		return array( 'site' => plugins_url( 'site/', __FILE__ ), 'inside' => true );
	}
	return null;
}

/** The conditions of the site that came with the plugin, as it lists them. */
function condition_explorer_conditions() {
	static $conditions = null;
	if ( null === $conditions ) {
		$path       = condition_explorer_folder() . 'conditions/index.json';
		$index      = is_readable( $path ) ? json_decode( (string) file_get_contents( $path ), true ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions
		$listed     = is_array( $index ) && isset( $index['conditions'] ) ? (array) $index['conditions'] : array();
		$conditions = array_values( array_filter( $listed, 'is_array' ) );
	}
	return $conditions;
}

/**
 * The condition with this id, or the first; in the language of the WordPress site where it is
 * published in it.
 *
 * @param string $id The id; empty for the first.
 */
function condition_explorer_condition( $id ) {
	$all = condition_explorer_conditions();
	$ids = array_column( $all, 'id' );
	$id  = in_array( $id, $ids, true ) ? $id : ( $ids[0] ?? '' );
	$own = array_filter( $all, fn( $it ) => $id === $it['id'] );
	$language = strtolower( get_bloginfo( 'language' ) );
	foreach ( array( $language, strtok( $language, '-' ) ) as $wanted ) {
		foreach ( $own as $it ) {
			$spoken = strtolower( $it['language'] );
			if ( $wanted === $spoken || strtok( $spoken, '-' ) === $wanted ) {
				return $it;
			}
		}
	}
	return reset( $own ) ?: null; // phpcs:ignore Universal.Operators.DisallowShortTernary
}

/**
 * Whether the explorer is of the page's own origin.
 *
 * @param array $where See condition_explorer_where().
 */
function condition_explorer_is_own( $where ) {
	return wp_parse_url( $where['site'], PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
}

/**
 * How it stands in the page where nobody has chosen. In a frame the other scripts of the page cannot
 * look into it. A frame of the page's own origin would need headers that WordPress does not send.
 *
 * @param array $where See condition_explorer_where().
 */
function condition_explorer_mode( $where ) {
	return $where['inside'] || condition_explorer_is_own( $where ) ? 'element' : 'frame';
}

/**
 * A comment in place of a text, which condition_explorer_place_texts() puts there. WordPress would
 * change quotes and signs in it on the way, and it is the clinic's words.
 *
 * @param string $text The text; without one, all that were given by their comments.
 */
function condition_explorer_text( $text = null ) {
	static $texts = array();
	if ( null === $text ) {
		return $texts;
	}
	$comment           = '<!--condition-explorer ' . count( $texts ) . '-->';
	$texts[ $comment ] = $text;
	return $comment;
}

/**
 * Puts the texts into a whole page.
 *
 * @param string $page The page.
 */
function condition_explorer_place_texts( $page ) {
	return strtr( $page, condition_explorer_text() );
}

/**
 * The published text of a condition as a declarative shadow root, and what its engine needs asked for
 * early: of the piece that the site has for servers, all but element and script, which are ours.
 *
 * @param array $condition As the site lists it.
 * @param array $where     See condition_explorer_where().
 */
function condition_explorer_shadow( $condition, $where ) {
	$path  = condition_explorer_folder() . 'embed/declarative.' . $condition['id'] . '.html';
	$piece = is_readable( $path ) ? (string) file_get_contents( $path ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions
	if ( ! preg_match( '/^(.*?)<script.*?(<template.*<\/template>)/s', $piece, $parts ) ) {
		return '';
	}
	return condition_explorer_text( str_replace( '{site}', esc_url( $where['site'] ), $parts[1] . $parts[2] ) );
}

/**
 * The frame, which the element takes over: it is there without its script, too. Only the site knows
 * where the frames of its other conditions are. On the page's own origin the frame has none, or the
 * scripts of the page could look into it.
 *
 * @param array  $where  See condition_explorer_where().
 * @param string $select What is selected, or nothing.
 * @param string $title  What the frame is called.
 */
function condition_explorer_frame( $where, $select, $title ) {
	$query  = '' === $select ? '' : '?select=' . $select;
	$origin = condition_explorer_is_own( $where ) ? '' : 'allow-same-origin ';
	return '<iframe src="' . esc_url( $where['site'] . 'embed.html' . $query ) . '" title="' . esc_attr( $title )
		. '" sandbox="allow-scripts ' . $origin . 'allow-modals allow-popups allow-popups-to-escape-sandbox"'
		. ' allow="clipboard-write" referrerpolicy="no-referrer" loading="lazy"'
		. ' width="100%" height="800" style="block-size: 100svh; border: 0"></iframe>';
}

/**
 * The element, and its script once for the page. What an attribute may not say is left out.
 *
 * @param array|string $given What the block or the shortcode says.
 */
function condition_explorer_render( $given ) {
	$where = condition_explorer_where();
	if ( null === $where ) {
		return current_user_can( 'manage_options' )
			? '<p>' . esc_html__( 'Condition Explorer: no explorer came with the plugin. Say where yours is published, in Settings, General.', 'condition-explorer' ) . '</p>'
			: '';
	}
	$given     = array_filter( is_array( $given ) ? $given : array(), 'is_scalar' );
	$condition = $where['inside'] ? condition_explorer_condition( (string) ( $given['condition'] ?? '' ) ) : null;
	$label     = (string) ( $given['label'] ?? '' );
	if ( '' === $label ) {
		$label = $condition['title'] ?? __( 'Open the condition explorer', 'condition-explorer' );
	}
	$page = $where['site'] . ltrim( $condition['page'] ?? '', './' );
	$link = '<a href="' . esc_url( $page ) . '">' . esc_html( $label ) . '</a>';
	if ( $where['inside'] && condition_explorer_missing() ) {
		return in_array( 'index.html', condition_explorer_missing(), true ) ? '' : '<p>' . $link . '</p>';
	}
	if ( empty( $given['mode'] ) || $where['inside'] ) {
		$given['mode'] = condition_explorer_mode( $where );
	}
	$given['lang'] = $condition['language'] ?? get_bloginfo( 'language' );
	$attributes    = array();
	$written       = '';
	foreach ( CONDITION_EXPLORER_ATTRIBUTES as $name => $allowed ) {
		$value = (string) ( $given[ $name ] ?? '' );
		if ( '' !== $value && preg_match( $allowed, $value ) ) {
			$attributes[ $name ] = $value;
			$written            .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	wp_enqueue_script( 'condition-explorer' );
	$is_frame = 'frame' === ( $attributes['mode'] ?? '' ) && ! isset( $attributes['condition'] );
	$inside   = $is_frame ? condition_explorer_frame( $where, $attributes['select'] ?? '', $label ) : $link;
	$has_text = $condition && ! in_array( $given['text'] ?? true, array( false, 'no', 'false', '0' ), true );
	return '<condition-explorer' . $written . '>'
		. ( $has_text ? condition_explorer_shadow( $condition, $where ) : '' )
		. $inside . '</condition-explorer>';
}

/**
 * The block: the element as wide as the block is set to be.
 *
 * @param array $attributes What is chosen at its side.
 */
function condition_explorer_block( $attributes ) {
	$element = condition_explorer_render( $attributes );
	if ( '' === $element ) {
		return '';
	}
	$wrapper = get_block_wrapper_attributes();
	$width   = empty( $attributes['align'] ) ? '' : 'align' . sanitize_key( $attributes['align'] );
	// WordPress 6.1 leaves out a width that nobody has changed.
	if ( '' !== $width && ! str_contains( $wrapper, $width ) ) {
		$wrapper = get_block_wrapper_attributes( array( 'class' => $width ) );
	}
	return '<div ' . $wrapper . '>' . $element . '</div>';
}

/** The script's address. Of the site that came with the plugin it changes with each version. */
function condition_explorer_script() {
	$where  = condition_explorer_where();
	$script = ( $where['site'] ?? '' ) . 'embed.js';
	return $where['inside'] ?? false ? add_query_arg( 'ver', CONDITION_EXPLORER_VERSION, $script ) : $script;
}

add_action(
	'init',
	function () {
		wp_register_script( 'condition-explorer', condition_explorer_script(), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		if ( is_readable( __DIR__ . '/block.json' ) ) {
			register_block_type( __DIR__, array( 'render_callback' => 'condition_explorer_block' ) );
		}
		add_shortcode( 'condition_explorer', 'condition_explorer_render' );
	}
);

// Last, and so before anybody else's: an optimiser that changes the page may take comments out.
add_action(
	'template_redirect',
	function () {
		ob_start( 'condition_explorer_place_texts' );
	},
	PHP_INT_MAX
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		return 'condition-explorer' === $handle
			? '<script type="module" async src="' . esc_url( condition_explorer_script() ) . '"></script>' . "\n" // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript
			: $tag;
	},
	10,
	2
);

if ( is_admin() && is_readable( __DIR__ . '/admin.php' ) ) {
	require __DIR__ . '/admin.php';
}
