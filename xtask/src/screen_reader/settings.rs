//! The settings of that desktop: a voice without a sound, and a browser without a request of its own.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::paths;

/// Orca writes down what it says; a voice that takes its time and makes no sound speaks it.
pub fn write_settings(home: &Path) -> Result<()> {
    let own = paths::root().join("tests/screen-reader");
    let run = home.join("run");
    let orca = home.join(".local/share/orca");
    let modules = home.join(".config/speech-dispatcher/modules");
    for folder in [&run, &orca, &modules] {
        fs::create_dir_all(folder)?;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&run, fs::Permissions::from_mode(0o700))?;
    }
    let customizations = "orca-customizations.py";
    fs::copy(own.join(customizations), orca.join(customizations))?;
    let say = own.join("say.sh");
    let voice = format!(
        "GenericExecuteSynth \"sh {} \\'$DATA\\'\"\n{VOICE}",
        say.display()
    );
    fs::write(modules.join("silent.conf"), voice)?;
    fs::write(home.join(".config/speech-dispatcher/speechd.conf"), SPEECH)?;
    Ok(())
}

const SPEECH: &str = "LogLevel 0
AudioOutputMethod \"libao\"
AddModule \"silent\" \"sd_generic\" \"silent.conf\"
DefaultModule silent
LanguageDefaultModule \"en\" \"silent\"
";

const VOICE: &str = "GenericCmdDependency \"sleep\"
GenericMaxChunkLength 2000
GenericDelimiters \".\"
GenericStripPunctChars \"\"
GenericRecodeFallback \"?\"
GenericLanguage \"en\" \"en\" \"utf-8\"
GenericDefaultCharset \"utf-8\"
AddVoice \"en\" \"MALE1\" \"en\"
";

/// No first-run pages, no request of its own, and accessibility on.
pub const PREFERENCES: &str = r#"user_pref("accessibility.force_disabled", -1);
user_pref("app.normandy.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.newtab.preload", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.preonboarding.enabled", false);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("browser.translations.enable", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.firstRunURL", "");
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("ui.prefersReducedMotion", 1);
"#;
