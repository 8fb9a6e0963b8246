#!/bin/bash
# Tries the plugin's package in a real WordPress on Apache, in Chromium, on this machine alone:
#
#     cargo xtask package
#     integrations/wordpress/try.sh                        # the newest package in target/package
#     integrations/wordpress/try.sh FILE.zip               # this one
#     integrations/wordpress/try.sh FILE.zip --stay        # and serves until Ctrl-C
#
# Needs Debian; as root it installs what is missing. Database and site are in a folder that goes when
# it ends. PICTURES=FOLDER keeps pictures, PORT another port.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
packages=$here/../../target/package
zip=${1:-$(ls -t "$packages"/condition-explorer-wordpress-*.zip 2>/dev/null | head -n 1)}
[ -f "$zip" ] || { echo "There is no package: run \`cargo xtask package\` first." >&2; exit 1; }
stay=${2:-}
port=${PORT:-8099}
url=http://127.0.0.1:$port

needed="wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree apache2
	libapache2-mod-php php-cli php-mysql php-xml php-zip mariadb-server chromium nodejs"
missing=
for package in $needed; do
	dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
# Node is often there without Debian's package.
command -v node >/dev/null && missing=${missing/ nodejs/}
if [ -n "$missing" ]; then
	[ "$(id -u)" = 0 ] || { echo "Missing: run \`sudo apt-get install$missing\` first." >&2; exit 1; }
	apt-get update -q
	# shellcheck disable=SC2086 # a list of names
	DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
fi

work=$(mktemp -d)
chmod 755 "$work"
database= server=
end() {
	# Apache ends everything that was started with it, and would end this, too.
	trap '' INT TERM
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	[ -z "$database" ] || kill "$database" 2>/dev/null || true
	wait
	rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

# Servers do not like to run as root.
if [ "$(id -u)" = 0 ]; then db_user=mysql web_user=www-data; else db_user=$(id -un) web_user=$db_user; fi
mkdir "$work/db" "$work/web"
[ "$(id -u)" != 0 ] || { chown mysql "$work/db"; chown www-data "$work/web"; }

mariadb-install-db --no-defaults --user="$db_user" --auth-root-authentication-method=normal \
	--datadir="$work/db" >"$work/install.log" 2>&1 || { cat "$work/install.log"; exit 1; }
mariadbd --no-defaults --user="$db_user" --datadir="$work/db" --socket="$work/db/sock" \
	--skip-networking --pid-file="$work/db/pid" >"$work/db.log" 2>&1 &
database=$!
until mariadb-admin --no-defaults --user=root --socket="$work/db/sock" ping >/dev/null 2>&1; do
	kill -0 "$database" 2>/dev/null || { cat "$work/db.log"; exit 1; }
	sleep 0.2
done
mariadb --no-defaults --user=root --socket="$work/db/sock" -e 'CREATE DATABASE wordpress'

site=$work/web/site
cp -rL /usr/share/wordpress "$site"
rm -rf "$site/wp-config.php" "$site/wp-content/plugins"
mkdir -p "$site/wp-content/plugins" "$site/wp-content/mu-plugins" "$site/wp-content/upgrade"
cat >"$site/wp-config.php" <<PHP
<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$work/db/sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '$work/web/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
\$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
PHP
[ "$(id -u)" != 0 ] || chown -R www-data "$site"

# Debian's own modules and types, and nothing else that a host would have to be asked for.
modules=/etc/apache2/mods-available
cat >"$work/apache.conf" <<CONF
ServerRoot $work/web
ServerName 127.0.0.1
Listen 127.0.0.1:$port
User $web_user
Group $(id -gn "$web_user")
PidFile $work/web/apache.pid
ErrorLog $work/apache.log
Include $modules/mpm_prefork.load
Include $modules/authz_core.load
Include $modules/dir.load
Include $modules/dir.conf
Include $modules/mime.load
Include $modules/mime.conf
Include $modules/php*.load
Include $modules/php*.conf
DocumentRoot $site
CONF
apache2 -d "$work/web" -f "$work/apache.conf" -D FOREGROUND >"$work/server.log" 2>&1 &
server=$!

# Installs WordPress, and does what would be its administrator's work elsewhere.
run_php() { php -d display_errors=1 "$here/try/wordpress.php" "$site" "$url" "$@"; }
run_php install
[ "$(id -u)" != 0 ] || chown -R www-data "$site"
echo "WordPress $(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$site/wp-includes/version.php"), $(php -r 'echo "PHP ", PHP_VERSION;'), $(apache2 -v | sed -n 's/.*\(Apache.[0-9.]*\).*/\1/p'), $(chromium --version 2>/dev/null)"
export WORDPRESS_SITE=$site WORDPRESS_URL=$url
if ! node "$here/try/steps.mjs" "$zip" "$work"; then
	grep -h condition-explorer "$work/apache.log" "$work/web/debug.log" 2>/dev/null | tail -n 20 || true
	exit 1
fi
if [ "$stay" = --stay ]; then
	run_php fetch "$zip" && [ "$(id -u)" != 0 ] || chown -R www-data "$site"
	echo "The page: $url/   The site: $url/wp-admin/ (admin, on-this-machine-alone). Ctrl-C ends."
	wait "$server"
fi
