//! A procedure's file: acts without gaps, each with its hash, folded to the state; documents with their bytes.
//! It must not run a rule of today over acts of yesterday; it only applies what they say.

use super::{Verified, hash_of};
use crate::{App, AppError};
use sha2::{Digest as _, Sha256};
use store::{ActRow, ProcedureRow};
use tender::act::{Act, canonical};
use tender::id::ProcedureId;
use tender::procedure::{Procedure, fold};

impl App {
    pub(super) async fn verify_procedure(
        &self,
        id: ProcedureId,
        verified: &mut Verified,
    ) -> Result<(), AppError> {
        verified.procedures = verified.procedures.saturating_add(1);
        let named = ("procedure", id.to_string());
        match self.store.acts(id).await {
            Ok(rows) => {
                let acts = read_acts(id, &rows, verified);
                verified.acts =
                    verified.acts.saturating_add(u64::try_from(rows.len()).unwrap_or(0));
                self.verify_state(id, acts, verified).await?;
                self.verify_logged(&rows, verified).await?;
            }
            Err(fault) => {
                let fault = ("fault", fault.to_string());
                verified.differs("verify-acts-unreadable", [named.clone(), fault]);
            }
        }
        self.verify_bids(id, verified).await?;
        for document in self.store.documents(id).await? {
            let what = (document.name, document.object, document.sha256);
            self.verify_object(id, what, verified).await;
        }
        for notice in self.store.notices(id).await? {
            let what = (format!("{}.xml", notice.subtype), notice.object, notice.sha256);
            self.verify_object(id, what, verified).await;
        }
        for bid in self.store.opened_bids(id).await? {
            for file in self.store.opened_files(bid.id).await? {
                if !file.object.is_empty() {
                    self.verify_object(id, (file.name, file.object, file.sha256), verified).await;
                }
            }
        }
        Ok(())
    }

    /// The acts, folded, are the stored state.
    async fn verify_state(
        &self,
        id: ProcedureId,
        acts: Option<Vec<Act>>,
        verified: &mut Verified,
    ) -> Result<(), AppError> {
        let named = ("procedure", id.to_string());
        let row = match self.store.procedure(id).await {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(()),
            Err(fault) => {
                let fault = ("fault", fault.to_string());
                verified.differs("verify-state-unreadable", [named, fault]);
                return Ok(());
            }
        };
        // An act that does not read was named already; without it there is nothing to compare with.
        let Some(acts) = acts else { return Ok(()) };
        match fold(&acts) {
            Ok(Some(folded)) if same(&folded, &row) => {}
            Ok(_) => verified.differs("verify-state-differs", [named]),
            Err(_) => verified.differs("verify-acts-unfit", [named]),
        }
        Ok(())
    }

    /// The bytes of an object have the hash that its row tells.
    async fn verify_object(
        &self,
        id: ProcedureId,
        (name, object, sha256): (String, String, String),
        verified: &mut Verified,
    ) {
        verified.objects = verified.objects.saturating_add(1);
        let named = [("procedure", id.to_string()), ("name", name)];
        match hash_of(&self.store.blobs, &object).await {
            Ok(found) if found == sha256 => {}
            Ok(_) => verified.differs("verify-object-differs", named),
            Err(fault) => {
                tracing::debug!(object, fault, "an object does not read");
                verified.differs("verify-object-missing", named);
            }
        }
    }
}

/// The acts of a file, if every one reads; names gaps, changed bodies and what does not read.
fn read_acts(id: ProcedureId, rows: &[ActRow], verified: &mut Verified) -> Option<Vec<Act>> {
    let mut acts = Vec::new();
    let mut expected = 1;
    for row in rows {
        let named = || [("procedure", id.to_string()), ("seq", row.seq.to_string())];
        while expected < row.seq {
            let gap = [("procedure", id.to_string()), ("seq", expected.to_string())];
            verified.differs("verify-act-missing", gap);
            expected = expected.saturating_add(1);
        }
        expected = row.seq.saturating_add(1);
        if hex::encode(Sha256::digest(row.body.as_bytes())) != row.hash {
            verified.differs("verify-act-changed", named());
        }
        match serde_json::from_str::<Act>(&row.body) {
            Ok(act) if is_of(&act, row) => acts.push(act),
            Ok(_) => verified.differs("verify-act-misplaced", named()),
            Err(_) => verified.differs("verify-act-unreadable", named()),
        }
    }
    (acts.len() == rows.len()).then_some(acts)
}

/// Whether the columns beside an act's body say what the body says.
fn is_of(act: &Act, row: &ActRow) -> bool {
    act.id == row.id
        && act.procedure == row.procedure
        && act.at == row.at
        && act.recorded_at == row.recorded_at
        && act.step.rule().code == row.kind
}

/// Whether a stored procedure is what its acts say, in all that is derived from the state.
fn same(folded: &Procedure, row: &ProcedureRow) -> bool {
    let bytes = |procedure: &Procedure| canonical(procedure).ok();
    bytes(folded).is_some()
        && bytes(folded) == bytes(&row.procedure)
        && row.visible_from == folded.file.published_at
}
