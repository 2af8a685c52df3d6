//! The program: everything is in the library; here the two shells, command line and desk, are brought together.

#[cfg(all(not(target_arch = "wasm32"), feature = "gui"))]
fn main() -> std::process::ExitCode {
    use umbral::cli::{NoWindow, Play};
    use umbral::desk::{NoDesk, Options, looks_file, open, records};

    umbral::cli::main(Some(&mut |play: Play| {
        let Play { lang, asked, scenario } = play;
        open(Options { lang, asked, scenario, records: records(), looks: looks_file() }).map_err(
            |reason| match reason {
                NoDesk::NoDisplay => NoWindow::NoDisplay,
                NoDesk::NoGraphics => NoWindow::NoGraphics,
            },
        )
    }))
}

#[cfg(all(not(target_arch = "wasm32"), not(feature = "gui")))]
fn main() -> std::process::ExitCode {
    umbral::cli::main(None)
}

#[cfg(target_arch = "wasm32")]
fn main() {}
