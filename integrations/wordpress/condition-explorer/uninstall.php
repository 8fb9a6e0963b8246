<?php
/**
 * Leaves nothing behind.
 *
 * @package condition-explorer
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$condition_explorer_sites = is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( 0 );
foreach ( $condition_explorer_sites as $condition_explorer_site ) {
	if ( $condition_explorer_site ) {
		switch_to_blog( $condition_explorer_site );
	}
	delete_option( 'condition_explorer_site' );
	if ( $condition_explorer_site ) {
		restore_current_blog();
	}
}
