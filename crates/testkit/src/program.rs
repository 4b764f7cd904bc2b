//! The real program as a process over the platform of a test: started, killed, stopped, asked to verify.
//! It must not share memory with the test: both see the same database, objects and keys, and nothing else.

use crate::Platform;
use ledger::note::Note;
use std::fs::Permissions;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::process::{Child, Command};

/// The program with the folder, database and keys of a platform.
pub struct Program {
    binary: PathBuf,
    folder: PathBuf,
    database: String,
    port: u16,
    running: Option<Child>,
}

impl Program {
    /// Nothing runs yet.
    pub fn over(platform: &Platform, binary: &Path) -> Self {
        let folder = platform.folder.path().to_owned();
        write_keys(&folder.join("keys"));
        // A port that is free now; nobody else on this machine takes it in the pauses between kill and start.
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = port.expect("a free port").port();
        let database = platform.config.database.clone();
        Self { binary: binary.to_owned(), folder, database, port, running: None }
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .arg(name)
            .env("ZUSCHLAG_DATA", &self.folder)
            .env("ZUSCHLAG_DATABASE", &self.database)
            .env("ZUSCHLAG_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("ZUSCHLAG_PUBLIC_URL", "http://zuschlag.example")
            .kill_on_drop(true);
        command
    }

    /// Starts it and waits until it is ready.
    pub async fn start(&mut self) {
        let path = self.folder.join("server.log");
        let log = std::fs::OpenOptions::new().create(true).append(true).open(&path);
        let log = log.expect("its lines can be kept");
        let mut command = self.command("serve");
        command.stdout(Stdio::null()).stderr(Stdio::from(log));
        self.running = Some(command.spawn().expect("it starts"));
        let client = reqwest::Client::new();
        for _ in 0..1_200 {
            let ready = client.get(format!("{}/readyz", self.url())).send().await;
            if ready.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            let running = self.running.as_mut().expect("it was started");
            let ended = running.try_wait().expect("its state is known");
            assert!(ended.is_none(), "it did not start: {}", self.lines());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(self.running.is_none(), "it did not get ready: {}", self.lines());
    }

    /// Everything that it wrote as log lines.
    pub fn lines(&self) -> String {
        std::fs::read_to_string(self.folder.join("server.log")).unwrap_or_default()
    }

    /// SIGKILL: it gets no chance to put anything in order.
    pub async fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().await.expect("it is killed");
        }
    }

    /// Asks it to end, and waits.
    pub async fn stop(&mut self) {
        let Some(mut running) = self.running.take() else { return };
        let id = running.id().expect("it runs").to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await;
        assert!(asked.is_ok_and(|asked| asked.success()), "it can be asked to end");
        running.wait().await.expect("it ends");
    }

    /// The most memory that it held so far, in bytes (`VmHWM`); nothing while it does not run.
    pub fn peak_memory(&self) -> Option<u64> {
        let id = self.running.as_ref()?.id()?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kib: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
        Some(kib * 1024)
    }

    /// Whether `zuschlag verify` finds everything as it was, and what it says.
    pub async fn verify(&self) -> (bool, String) {
        let output = self.command("verify").output().await.expect("it runs");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }
}

/// The keys of every test platform, as the program reads them.
fn write_keys(folder: &Path) {
    let secrets = crate::secrets();
    std::fs::create_dir_all(folder).expect("the folder is made");
    std::fs::set_permissions(folder, Permissions::from_mode(0o700)).expect("the folder is private");
    let [gate, receipt, record, log, _] = crate::platform::SEEDS.map(hex);
    let root = secrets.root();
    let text = format!(
        "{}/server-keys/v1\ngate {gate}\nreceipt {receipt}\nrecord {record}\nlog {log}\nroot {root}\n",
        secrets.host()
    );
    let path = folder.join("server-keys");
    std::fs::write(&path, text).expect("the keys are written");
    std::fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("the keys are private");
    for (number, note) in secrets.statements().iter().map(Note::to_string).enumerate() {
        std::fs::write(folder.join(format!("{number}.note")), note).expect("it is written");
    }
}

fn hex(byte: u8) -> String {
    format!("{byte:02x}").repeat(32)
}
