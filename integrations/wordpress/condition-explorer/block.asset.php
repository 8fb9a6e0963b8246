<?php
/**
 * What the editor has to load before block.js.
 *
 * @package condition-explorer
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => CONDITION_EXPLORER_VERSION,
);
