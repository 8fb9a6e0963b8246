#!/bin/sh
# Tries the plugin in a real WordPress, on this machine alone. Needs Debian's packages
#
#     apt-get install --no-install-recommends wordpress php-cli php-mysql php-xml mariadb-server
#
# and a published explorer. It makes a database and a site in a folder that goes when it ends:
#
#     integrations/wordpress/try.sh http://127.0.0.1:8080/          # checks, then ends
#     integrations/wordpress/try.sh http://127.0.0.1:8080/ --stay   # serves until Ctrl-C
set -eu

explorer=${1:?the address of a published explorer, such as http://127.0.0.1:8080/}
stay=${2:-}
port=${PORT:-8099}
url=http://127.0.0.1:$port
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
database= server=
end() {
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	[ -z "$database" ] || kill "$database" 2>/dev/null || true
	wait
	rm -rf "$work"
}
trap end EXIT INT TERM

chmod 755 "$work"
as=$(id -un)
mkdir "$work/db"
mariadb-install-db --no-defaults --user="$as" --auth-root-authentication-method=normal \
	--datadir="$work/db" >"$work/install.log" 2>&1
mariadbd --no-defaults --user="$as" --datadir="$work/db" --socket="$work/db.sock" \
	--skip-networking --pid-file="$work/db.pid" >"$work/db.log" 2>&1 &
database=$!
until mariadb-admin --no-defaults --user=root --socket="$work/db.sock" ping >/dev/null 2>&1; do
	kill -0 "$database" || { cat "$work/db.log"; exit 1; }
	sleep 0.2
done
mariadb --no-defaults --user=root --socket="$work/db.sock" -e 'CREATE DATABASE wordpress'

cp -rL /usr/share/wordpress "$work/site"
rm -f "$work/site/wp-config.php"
rm -rf "$work/site/wp-content/plugins"
mkdir -p "$work/site/wp-content/plugins"
cp -r "$here/condition-explorer" "$work/site/wp-content/plugins/"
# The smallest theme: a page is its content.
theme=$work/site/wp-content/themes/plain
mkdir -p "$theme"
echo '/* Theme Name: Plain */' >"$theme/style.css"
cat >"$theme/index.php" <<'PHP'
<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><title>Plain</title><?php wp_head(); ?></head>
<body><main><?php while ( have_posts() ) { the_post(); the_content(); } ?></main><?php wp_footer(); ?></body>
</html>
PHP
cat >"$work/site/wp-config.php" <<PHP
<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$work/db.sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_DEBUG', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
\$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
PHP
cat >"$work/make.php" <<'PHP'
<?php
// Installs WordPress, switches the plugin on, and makes a page with its block and its shortcode.
define( 'WP_INSTALLING', true );
[ , $site, $url, $explorer ] = $argv;
$_SERVER['HTTP_HOST'] = parse_url( $url, PHP_URL_HOST ) . ':' . parse_url( $url, PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';
require $site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Clinic', 'admin', 'admin@example.org', false, '', 'on-this-machine-alone' );
update_option( 'siteurl', $url );
update_option( 'home', $url );
update_option( 'condition_explorer_site', $explorer );
switch_theme( 'plain' );
$error = activate_plugin( 'condition-explorer/condition-explorer.php' );
if ( is_wp_error( $error ) ) {
	exit( $error->get_error_message() . "\n" );
}
$content = '<!-- wp:condition-explorer/explorer {"theme":"dark","select":"\u0022\u003e\u003cb"} /-->'
	. "\n\n" . '[condition_explorer mode="element" booking="javascript:alert(1)" label="<b>A &amp; B</b>"]';
wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Knee', 'post_name' => 'knee', 'post_content' => wp_slash( $content ), 'post_author' => 1 ) );
PHP
php -d display_errors=1 "$work/make.php" "$work/site" "$url" "$explorer"
php -d display_errors=1 -S "127.0.0.1:$port" -t "$work/site" >"$work/server.log" 2>&1 &
server=$!
page="$url/?pagename=knee"
n=0
until curl -fsS "$page" >"$work/page.html" 2>"$work/curl.log"; do
	n=$((n + 1))
	[ "$n" -lt 50 ] || { cat "$work/curl.log" "$work/server.log"; exit 1; }
	sleep 0.2
done

failed=
holds() {
	if grep -qF -e "$2" "$work/page.html"; then echo "ok: $1"; else echo "FAILED: $1: $2"; failed=1; fi
}
lacks() {
	if grep -qF -e "$2" "$work/page.html"; then echo "FAILED: $1: $2"; failed=1; else echo "ok: $1"; fi
}
holds "the script, as a module" "<script type=\"module\" src=\"${explorer}embed.js\"></script>"
[ "$(grep -c 'embed\.js' "$work/page.html")" = 1 ] && echo "ok: the script once" || { echo "FAILED: the script once"; failed=1; }
holds "the block, in a frame, without what is not allowed" '<condition-explorer mode="frame" theme="dark"><a href='
holds "the shortcode, without what is not allowed" '<condition-explorer mode="element"><a href='
lacks "no script in an address" 'javascript:alert'
lacks "no markup from a label" '<b>A'
lacks "nothing that PHP complains of" 'Warning</b>'
echo "WordPress $(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$work/site/wp-includes/version.php"), $(php -r 'echo "PHP ", PHP_VERSION;')"
[ -z "$failed" ] || { cat "$work/page.html"; exit 1; }
if [ "$stay" = --stay ]; then
	echo "The page: $page   The site: $url/wp-admin/ (admin, on-this-machine-alone). Ctrl-C ends."
	wait "$server"
fi
