//! A real PostgreSQL for tests: installed if missing, started in a temporary folder, ended with the tests.
//! It must not be used by the running platform.

use crate::shell::{command, has, is_root, need, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Whether what the server was told outlives the machine.
#[derive(Clone, Copy)]
pub(crate) enum Writes {
    /// Each commit waits for the disk, as in service: what benchmarks measure.
    Lasting,
    /// Nothing waits for the disk: enough for tests.
    Forgetful,
}

impl Writes {
    /// The server of tests also speaks TLS; whoever measures has none, as on loopback in service.
    fn options(self) -> &'static str {
        match self {
            Self::Lasting => "",
            Self::Forgetful => {
                "-c fsync=off -c synchronous_commit=off -c full_page_writes=off \
                 -c ssl=on -c ssl_cert_file=../certificate -c ssl_key_file=../key"
            }
        }
    }
}

/// A running server; dropping it ends it and removes its folder.
pub(crate) struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    /// Address of its first database.
    pub(crate) url: String,
}

impl Postgres {
    /// Starts a server on a free port of loopback, whose writes last or not.
    ///
    /// # Errors
    /// When it cannot be installed or started.
    pub(crate) fn start(writes: Writes) -> Result<Self, String> {
        need(&["postgresql", "openssl"], || programs().is_some() && has("openssl"))?;
        let programs = programs().ok_or("PostgreSQL is missing")?;
        let folder = std::env::temp_dir().join(format!("zuschlag-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|fault| fault.to_string())?;
        let port = free_port()?;
        let server = Self {
            url: format!("postgres://zuschlag@127.0.0.1:{port}/postgres"),
            programs,
            folder,
        };
        if is_root() {
            // The server refuses to run as root; Debian's package brings the user.
            run(&mut command("chown", &["postgres", &server.folder.to_string_lossy()]))?;
        }
        let data = server.data();
        server.certify()?;
        run(server
            .as_its_user("initdb")
            .args(["--no-sync", "-U", "zuschlag", "-A", "trust", "-E", "UTF8", "-D", &data])
            .stdout(Stdio::null()))?;
        let more = writes.options();
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 {more}"
        );
        let log = server.folder.join("log").to_string_lossy().into_owned();
        run(server
            .as_its_user("pg_ctl")
            .args(["-D", &data, "-l", &log, "-o", &options, "-w", "start"])
            .stdout(Stdio::null()))?;
        Ok(server)
    }

    /// Its certificate, signed by itself, for 127.0.0.1 and no other name.
    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.join("certificate")
    }

    fn certify(&self) -> Result<(), String> {
        let names = ["subjectAltName=IP:127.0.0.1", "basicConstraints=critical,CA:FALSE"];
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
        let place = ["-keyout", "key", "-out", "certificate"];
        let mut made = self.as_user("openssl");
        made.args(["req", "-x509", "-days", "2", "-subj", "/CN=zuschlag-test"]);
        made.args(key).args(place).args(names.iter().flat_map(|name| ["-addext", name]));
        run(made.stderr(Stdio::null()))
    }

    fn data(&self) -> String {
        self.folder.join("data").to_string_lossy().into_owned()
    }

    fn as_its_user(&self, program: &str) -> Command {
        self.as_user(&self.programs.join(program).to_string_lossy())
    }

    fn as_user(&self, program: &str) -> Command {
        let mut command = if is_root() {
            command("runuser", &["-u", "postgres", "--", program])
        } else {
            command(program, &[])
        };
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.data();
        let stopped = run(self
            .as_its_user("pg_ctl")
            .args(["-D", &data, "-m", "immediate", "stop"])
            .stdout(Stdio::null()));
        if let Err(fault) = stopped
            .and_then(|()| fs::remove_dir_all(&self.folder).map_err(|fault| fault.to_string()))
        {
            eprintln!("xtask: PostgreSQL did not end cleanly: {fault}");
        }
    }
}

fn programs() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    versions.sort();
    versions.into_iter().rev().find(|folder: &PathBuf| Path::new(folder).join("initdb").is_file())
}

fn free_port() -> Result<u16, String> {
    let listener =
        std::net::TcpListener::bind(("127.0.0.1", 0)).map_err(|fault| fault.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|fault| fault.to_string())
}
