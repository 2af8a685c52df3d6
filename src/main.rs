//! The program: everything is in the library.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    umbral::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
