<?php
/**
 * What optimisers do to a page, imitated: comments go, and scripts of modules wait for the first touch.
 *
 * @package condition-explorer
 */

add_action(
	'template_redirect',
	function () {
		ob_start(
			function ( $page ) {
				$page = preg_replace( '/<!--.*?-->/s', '', $page );
				$page = preg_replace( '/<script type="module" async src="([^"]*)"><\/script>/', '<script type="delayed" data-src="$1"></script>', $page );
				return str_replace(
					'</body>',
					'<script>addEventListener("pointerdown", () => {
						for (const it of document.querySelectorAll("script[type=delayed]")) {
							const script = Object.assign(document.createElement("script"), { type: "module", src: it.dataset.src });
							it.replaceWith(script);
						}
					}, { once: true });</script></body>',
					$page
				);
			}
		);
	},
	2
);
