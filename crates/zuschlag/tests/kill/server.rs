//! The real program as a process, started, killed and stopped.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use testkit::Databases;
use tokio::process::{Child, Command};

/// The program with a folder and a database of its own.
pub(crate) struct Server {
    folder: PathBuf,
    database: String,
    port: u16,
    running: Option<Child>,
}

impl Server {
    /// Nothing runs yet.
    pub(crate) async fn new(databases: &Databases, folder: &Path) -> Self {
        let database = match databases {
            Databases::Sqlite => format!("sqlite:{}", folder.join("test.db").display()),
            Databases::Postgres(server) => testkit::fresh_database(server).await,
        };
        // A port that is free now; nobody else on this machine takes it in the pauses between kill and start.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { folder: folder.to_owned(), database, port, running: None }
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zuschlag"));
        command
            .arg(name)
            .env("ZUSCHLAG_DATA", &self.folder)
            .env("ZUSCHLAG_DATABASE", &self.database)
            .env("ZUSCHLAG_LISTEN", format!("127.0.0.1:{}", self.port))
            .kill_on_drop(true);
        command
    }

    /// Starts it and waits until it is ready.
    pub(crate) async fn start(&mut self) {
        let log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.join("server.log"))
            .unwrap();
        let mut command = self.command("serve");
        command.arg("--demo").stdout(Stdio::null()).stderr(Stdio::from(log));
        self.running = Some(command.spawn().unwrap());
        let client = reqwest::Client::new();
        for _ in 0..1_200 {
            let ready = client.get(format!("{}/readyz", self.url())).send().await;
            if ready.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            let ended = self.running.as_mut().unwrap().try_wait().unwrap();
            assert!(ended.is_none(), "it did not start: {}", self.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it did not get ready: {}", self.log());
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("server.log")).unwrap_or_default()
    }

    /// SIGKILL: it gets no chance to put anything in order.
    pub(crate) async fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().await.unwrap();
        }
    }

    /// Waits until the log has its minute, then ends it in good order.
    pub(crate) async fn stop(&mut self) {
        tokio::time::sleep(Duration::from_secs(3)).await;
        let Some(mut running) = self.running.take() else { return };
        let id = running.id().unwrap().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await.unwrap();
        assert!(asked.success());
        running.wait().await.unwrap();
    }

    /// Whether `zuschlag verify` finds everything as it was, and what it says.
    pub(crate) async fn verify(&self) -> (bool, String) {
        let output = self.command("verify").output().await.unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }
}
