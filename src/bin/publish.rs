//! The content tool: checks content, prints the sign-off sheet, signs.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use condition_explorer::content::commands::{self, CommandError, Pieces};
use condition_explorer::content::library::DEFAULT_FIGURES;

/// Checks, reviews and publishes the content of condition explorers.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The folder of figures for conditions that have none of their own.
    #[arg(long, global = true, default_value = DEFAULT_FIGURES)]
    figures: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
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
    // `publish CONTENT... --into SITE [--require-signoff]` goes here; `commands::load_all` loads them.
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<String, CommandError> {
    let figures = arguments.figures;
    match arguments.command {
        Command::Check { content } => commands::check(&content, &figures),
        Command::Review { content, out } => {
            let sheet = commands::review(&content, &figures)?;
            match out {
                None => Ok(sheet),
                Some(path) => match fs::write(&path, sheet) {
                    Ok(()) => Ok(format!("Wrote {}.", path.display())),
                    Err(source) => Err(CommandError::Io { path, source }),
                },
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
            let signed = commands::sign(&content, &figures, &by, &pieces)?;
            Ok(format!("Signed by {by}: {} pieces.", signed.len()))
        }
    }
}
