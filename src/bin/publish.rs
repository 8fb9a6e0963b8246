//! The publisher: checks content and makes a site of it. Needs no toolchain to run.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use condition_explorer::content::{self, Places};
use condition_explorer::publish;

/// Checks, reviews, signs and publishes the content of conditions.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Publish conditions into a site that holds an engine; the first one is the default.
    Publish {
        /// Folders of conditions.
        #[arg(required = true)]
        content: Vec<PathBuf>,
        /// The site.
        #[arg(long)]
        into: PathBuf,
        /// Refuse while any editorial piece is unsigned.
        #[arg(long)]
        require_signoff: bool,
        /// Leave out the compressed copies.
        #[arg(long)]
        no_compress: bool,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Publish {
            content,
            into,
            require_signoff,
            no_compress,
        } => publish_into(&content, &into, require_signoff, !no_compress),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn publish_into(
    folders: &[PathBuf],
    site: &std::path::Path,
    require_signoff: bool,
    compress: bool,
) -> Result<(), String> {
    let load = if require_signoff {
        content::load_signed
    } else {
        content::load
    };
    let mut conditions = Vec::new();
    let mut reports = Vec::new();
    for folder in folders {
        match load(folder, &Places::of(folder)) {
            Ok(condition) => conditions.push(condition),
            Err(report) => reports.push(report.to_string()),
        }
    }
    if !reports.is_empty() {
        return Err(reports.join("\n"));
    }
    let options = publish::Options { compress };
    publish::publish(conditions, site, options).map_err(|error| error.to_string())
}
