//! The content tool: checks content, prints the sign-off sheet, signs, and makes a site. Needs no
//! toolchain to run.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{error, fs};

use clap::{Parser, Subcommand};
use condition_explorer::content::commands::{self, CommandError, Pieces};
use condition_explorer::content::library::DEFAULT_FIGURES;
use condition_explorer::publish;

/// Checks, reviews, signs and publishes the content of conditions.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The folder of figures for conditions that have none of their own.
    #[arg(long, global = true, default_value = DEFAULT_FIGURES)]
    figures: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check conditions: every problem at once, by file, place and rule.
    Check {
        /// Folders of conditions, or folders that hold such folders.
        #[arg(required = true)]
        content: Vec<PathBuf>,
    },
    /// Print the sign-off sheet of a condition as HTML.
    Review {
        /// The condition's folder.
        content: PathBuf,
        /// Write the sheet here instead of to standard output.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Sign editorial pieces of a condition as they stand.
    Sign {
        /// The condition's folder.
        content: PathBuf,
        /// Who signs.
        #[arg(long)]
        by: String,
        /// The keys of the pieces, as the sign-off sheet shows them.
        #[arg(conflicts_with = "all")]
        pieces: Vec<String>,
        /// Sign every piece that is not signed as it stands.
        #[arg(long)]
        all: bool,
    },
    /// Publish conditions into a site that holds an engine; the first one is the default.
    Publish {
        /// Folders of conditions, or folders that hold such folders.
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
    let Arguments { figures, command } = Arguments::parse();
    match run(command, &figures) {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(message)) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Does what a command says; gives what there is to say about it.
fn run(command: Command, figures: &Path) -> Result<Option<String>, Box<dyn error::Error>> {
    match command {
        Command::Check { content } => {
            let checked = commands::check(&content, figures)?;
            for condition in commands::load_all(&content, figures, false)? {
                publish::checked_fragment(&Arc::new(condition))?;
            }
            Ok(Some(checked))
        }
        Command::Review { content, out } => {
            let sheet = commands::review(&content, figures)?;
            let Some(path) = out else {
                return Ok(Some(sheet));
            };
            match fs::write(&path, sheet) {
                Ok(()) => Ok(Some(format!("Wrote {}.", path.display()))),
                Err(source) => Err(CommandError::Io { path, source }.into()),
            }
        }
        Command::Sign {
            content,
            by,
            pieces,
            all,
        } => {
            let pieces = if all {
                Pieces::All
            } else {
                Pieces::Named(pieces)
            };
            let signed = commands::sign(&content, figures, &by, &pieces)?;
            Ok(Some(format!("Signed by {by}: {} pieces.", signed.len())))
        }
        Command::Publish {
            content,
            into,
            require_signoff,
            no_compress,
        } => {
            let conditions = commands::load_all(&content, figures, require_signoff)?;
            let compress = !no_compress;
            publish::publish(conditions, &into, publish::Options { compress })?;
            Ok(None)
        }
    }
}
