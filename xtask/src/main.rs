//! The project's commands: `cargo xtask --help` lists them.

mod bench;
mod build;
mod check;
mod checkers;
mod compile;
mod content;
mod display;
mod figure;
mod finish;
mod hostile;
mod package;
mod parts;
mod paths;
mod previous;
mod process;
mod screen_reader;
mod serve;
mod setup;
mod site;
mod size;
mod test;
mod watch;

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// The project's commands. Each sets up what it needs, and says what it does.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set up what the other commands need; each of them does so for itself, too
    Setup,
    /// Serve the site on this machine, and rebuild it on change
    Serve {
        /// The port to serve on
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The address to serve on
        #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
        host: IpAddr,
    },
    /// Build the site as visitors get it, into dist/
    Build {
        /// Keep the files of the release that is there: pages that browsers have kept ask for them
        #[arg(long)]
        keep_previous: bool,
    },
    /// Pack a release for those who have no toolchain, into target/package/
    Package {
        /// The plugin's package of the release before, whose hashed files are carried along
        #[arg(long)]
        previous: Option<PathBuf>,
    },
    /// Run the tests: native, in the browser, and of the whole site; all of them without options
    Test(test::Options),
    /// Measure the explorer side by side with the same explorer written with other means
    Bench(bench::Options),
    /// Build the release site and compare what a visitor loads with budgets.toml
    Size {
        /// List this many of the largest functions in the WebAssembly, too
        #[arg(long, default_value_t = 0)]
        functions: usize,
    },
    /// Check format, lints, layers, licences, sources and sizes
    Check(check::Options),
    /// Check, review or sign the content
    Content {
        #[command(subcommand)]
        command: Content,
    },
    /// Draw the figures anew from anatomical data
    Figure {
        /// Passed on to the drawing program
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        more: Vec<String>,
    },
    /// Build the site for Trunk, which runs this: see Trunk.toml
    #[command(hide = true)]
    ForTrunk,
}

#[derive(Subcommand)]
enum Content {
    /// Report every error in a condition's content
    Check(ContentArgs),
    /// Print the sheet of what is to be signed off
    Review(ContentArgs),
    /// Sign off what was reviewed
    Sign(ContentArgs),
}

#[derive(Args)]
struct ContentArgs {
    /// The condition's folder
    #[arg(default_value = paths::DEFAULT_CONDITION)]
    condition: PathBuf,
    /// Passed on to the publisher, after `--`
    #[arg(last = true)]
    more: Vec<String>,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Setup => setup::set_up(&setup::all()).map(drop),
        Command::Serve { port, host } => serve::serve(host, port),
        Command::Build { keep_previous } => build::build(keep_previous),
        Command::Package { previous } => package::package(previous.as_deref()),
        Command::Test(options) => test::test(&options),
        Command::Bench(options) => bench::bench(&options),
        Command::Size { functions } => size::size(functions),
        Command::Check(options) => check::check(&options),
        Command::Content { command } => match command {
            Content::Check(args) => content::run("check", &args.condition, &args.more),
            Content::Review(args) => content::run("review", &args.condition, &args.more),
            Content::Sign(args) => content::run("sign", &args.condition, &args.more),
        },
        Command::Figure { more } => figure::figure(&more),
        Command::ForTrunk => site::build_for_trunk(),
    };
    let Err(error) = result else {
        return ExitCode::SUCCESS;
    };
    eprintln!("\nerror: {error:#}");
    ExitCode::FAILURE
}
