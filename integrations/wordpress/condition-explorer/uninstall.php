<?php
/**
 * Leaves nothing behind.
 *
 * @package condition-explorer
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'condition_explorer_site' );
