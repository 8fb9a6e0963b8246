<?php
/**
 * What try.sh asks of WordPress itself: wordpress.php SITE URL TASK ARGUMENT...
 *
 * @package condition-explorer
 */

[ , $site, $url, $task ] = $argv;
$given                   = array_slice( $argv, 4 );

$_SERVER['HTTP_HOST']   = wp_parse_host( $url );
$_SERVER['REQUEST_URI'] = '/';
if ( 'install' === $task ) {
	define( 'WP_INSTALLING', true );
}
require $site . '/wp-load.php';

/** Host and port of an address. */
function wp_parse_host( $url ) {
	return parse_url( $url, PHP_URL_HOST ) . ':' . parse_url( $url, PHP_URL_PORT );
}

switch ( $task ) {
	case 'install':
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		add_filter( 'pre_wp_mail', '__return_true' );
		wp_install( 'Clinic', 'admin', 'admin@example.org', false, '', 'on-this-machine-alone' );
		update_option( 'siteurl', $url );
		update_option( 'home', $url );
		// The editor greets nobody.
		$seen = array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'_modified'      => gmdate( 'c' ),
		);
		update_user_meta( 1, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $seen );
		break;
	case 'page': // Title and content; prints the page's id.
		echo wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => $given[0],
				'post_content' => wp_slash( $given[1] ),
				'post_author'  => 1,
			)
		);
		break;
	case 'front': // Theme, and the page that is the front page.
		switch_theme( $given[0] );
		update_option( 'show_on_front', 'page' );
		update_option( 'page_on_front', (int) $given[1] );
		break;
	case 'option': // Name, and a value to set.
		if ( isset( $given[1] ) ) {
			update_option( $given[0], $given[1] );
		}
		echo get_option( $given[0], '' );
		break;
	case 'left': // What the plugin has left in the database and among the files.
		global $wpdb;
		foreach ( array( $wpdb->options => 'option_name', $wpdb->usermeta => 'meta_key', $wpdb->postmeta => 'meta_key' ) as $table => $column ) {
			foreach ( $wpdb->get_col( "SELECT $column FROM $table WHERE $column LIKE '%condition%explorer%'" ) as $name ) {
				echo "$name\n";
			}
		}
		echo is_dir( WP_PLUGIN_DIR . '/condition-explorer' ) ? "wp-content/plugins/condition-explorer\n" : '';
		break;
	case 'newer': // The package, and where to write it as the next version.
		copy( $given[0], $given[1] );
		$zip  = new ZipArchive();
		$name = 'condition-explorer/condition-explorer.php';
		$zip->open( $given[1] );
		$plugin = preg_replace( '/(Version:\s+|_VERSION = .)[0-9.]+/', '${1}99.0.0', $zip->getFromName( $name ) );
		$zip->addFromString( $name, $plugin );
		$zip->close();
		break;
}
