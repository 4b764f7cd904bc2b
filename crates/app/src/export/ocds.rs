//! Packages of OCDS releases and records, procedure by procedure.
//! It must not read a procedure before the one before it was taken by the reader.

use super::beside::{Known, source};
use super::{Export, ExportQuery, PAGE};
use crate::{App, AppError, Caller};
use bytes::Bytes;
use exchange::ocds::{Depth, Package, PackageKind, Record, record, releases};
use futures_util::{StreamExt as _, stream};
use std::collections::{BTreeSet, VecDeque};
use store::{Position, ProcedureRow, Published};
use tender::act::Act;
use tender::id::{BodyId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Actor, Grant, Permission, Scope, may};

impl App {
    /// A package of releases or records of published procedures in which something happened in the period, the first
    /// published first. `uri` is the address of the package. A process that cannot be read breaks the stream off.
    ///
    /// # Errors
    /// A refusal of the query.
    pub async fn export_ocds(
        &self,
        kind: PackageKind,
        uri: &str,
        query: &ExportQuery,
    ) -> Result<Export, AppError> {
        let wanted = Published {
            offices: self.exported_offices(query).await?,
            states: query.codes(),
            before: query.end(),
            changed_from: query.begin(),
        };
        let now = self.clock.procedures();
        let walk = Walk::Public { now, wanted: Box::new(wanted), after: None };
        Ok(self.streamed(kind, uri, query, walk))
    }

    /// The same for those who read the files of offices: with estimates and opened bids, and with awards before their
    /// publication, but only of procedures whose file the caller may read.
    ///
    /// # Errors
    /// A refusal of the query, or of a caller who reads no file.
    pub async fn export_files(
        &self,
        caller: &Caller,
        kind: PackageKind,
        uri: &str,
        query: &ExportQuery,
    ) -> Result<Export, AppError> {
        let wanted = self.exported_offices(query).await?;
        let (mut offices, single) = self.readable(caller).await?;
        if offices.is_empty() && single.is_empty() {
            return Err(Refusal::new(Message::new("role-not-enough"), "§ 8 VgV").into());
        }
        if let Some(wanted) = &wanted {
            offices.retain(|office| wanted.contains(office));
        }
        let walk = Walk::Files { actor: caller.actor(), wanted, offices, single, after: None };
        Ok(self.streamed(kind, uri, query, walk))
    }

    /// Whether a caller has a role with which files are read.
    pub fn reads_files(&self, caller: &Caller) -> bool {
        let now = self.clock.machinery();
        let reads = |grant: &Grant| grant.holds(now) && Permission::ReadFile.granted_to(grant.role);
        caller.grants.iter().any(reads)
    }

    /// Offices and single procedures whose files a caller may read.
    async fn readable(&self, caller: &Caller) -> Result<(Vec<BodyId>, Vec<ProcedureId>), AppError> {
        let now = self.clock.machinery();
        let (mut offices, mut single) = (BTreeSet::new(), Vec::new());
        let holds =
            |grant: &&Grant| grant.holds(now) && Permission::ReadFile.granted_to(grant.role);
        for grant in caller.grants.iter().filter(holds) {
            match grant.scope {
                Scope::Body(body) => offices.extend(self.store.below(body).await?),
                Scope::Procedure(procedure) => single.push(procedure),
            }
        }
        Ok((offices.into_iter().collect(), single))
    }

    fn streamed(&self, kind: PackageKind, uri: &str, query: &ExportQuery, walk: Walk) -> Export {
        let package = Package {
            kind,
            uri: uri.to_owned(),
            publisher: "Zuschlag".to_owned(),
            publisher_uri: self.public_url.to_string(),
            policy: format!("{}/daten", self.public_url),
            published: self.clock.procedures(),
        };
        let run = Run {
            app: self.clone(),
            query: query.clone(),
            package,
            walk,
            rows: VecDeque::new(),
            known: Known::default(),
            at: Place::Head,
        };
        stream::try_unfold(run, |run| Box::pin(run.next())).boxed()
    }
}

/// Which procedures come next.
enum Walk {
    Public {
        now: Instant,
        wanted: Box<Published>,
        after: Option<Position>,
    },
    Files {
        actor: Actor,
        wanted: Option<Vec<BodyId>>,
        offices: Vec<BodyId>,
        single: Vec<ProcedureId>,
        after: Option<ProcedureId>,
    },
}

/// Where in the package an export is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Head,
    First,
    Later,
    End,
}

/// An export under way.
struct Run {
    app: App,
    query: ExportQuery,
    package: Package,
    walk: Walk,
    rows: VecDeque<ProcedureRow>,
    known: Known,
    at: Place,
}

impl Run {
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, AppError> {
        match self.at {
            Place::End => return Ok(None),
            Place::Head => {
                self.at = Place::First;
                return Ok(Some((self.package.head().into(), self)));
            }
            Place::First | Place::Later => {}
        }
        while let Some(row) = self.row().await? {
            if let Some(record) = self.record(&row).await? {
                let bytes = self.package.entries(&record, self.at == Place::First);
                let bytes = bytes.map_err(|fault| AppError::Internal(fault.to_string()))?;
                self.at = Place::Later;
                return Ok(Some((bytes.into(), self)));
            }
        }
        self.at = Place::End;
        Ok(Some((Bytes::from_static(self.package.tail().as_bytes()), self)))
    }

    /// The next procedure; a page is read when the one before is used up.
    async fn row(&mut self) -> Result<Option<ProcedureRow>, AppError> {
        if self.rows.is_empty() {
            let store = &self.app.store;
            let rows = match &mut self.walk {
                Walk::Public { now, wanted, after } => {
                    let rows = store.published(*now, wanted, (*after, PAGE)).await?;
                    *after = rows.last().and_then(|row| Some((row.visible_from?, row.id)));
                    rows
                }
                Walk::Files { offices, single, after, .. } => {
                    let rows = store.procedures_in_order((offices, single), *after, PAGE).await?;
                    *after = rows.last().map(|row| row.id);
                    rows
                }
            };
            self.rows = rows.into();
        }
        Ok(self.rows.pop_front())
    }

    /// The record of a procedure as far as it is asked for; nothing where nothing of it is.
    async fn record(&mut self, row: &ProcedureRow) -> Result<Option<Record>, AppError> {
        let Some(depth) = self.depth(row).await? else { return Ok(None) };
        let acts = self.acts(row).await?;
        let source = source(&self.app, &mut self.known, depth, row, &acts).await?;
        let told = releases(&source, acts.iter().map(|(seq, act)| (*seq, act)));
        let told = told.map_err(|fault| {
            AppError::Internal(format!("the file of {}: {fault:?}", row.number))
        })?;
        let asked = |date: &str| date.parse().is_ok_and(|at| self.query.holds(at));
        if !told.iter().any(|release| asked(&release.date)) {
            return Ok(None);
        }
        let Some(mut record) = record(told) else { return Ok(None) };
        if self.package.kind == PackageKind::Releases {
            record.releases.retain(|release| asked(&release.date));
        }
        Ok(Some(record))
    }

    /// How much of a procedure is shown; nothing where it is not asked for, or must not be known.
    async fn depth(&self, row: &ProcedureRow) -> Result<Option<Depth>, AppError> {
        let Walk::Files { actor, wanted, .. } = &self.walk else {
            return Ok(Some(Depth::Public));
        };
        let state = row.procedure.public_state();
        let asked = self.query.states.is_empty()
            || state.is_some_and(|state| self.query.states.contains(&state));
        let here = wanted.as_ref().is_none_or(|offices| offices.contains(&row.office));
        if !asked || !here {
            return Ok(None);
        }
        let line = self.app.store.line_of(row.office).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let subject = row.procedure.subject(&ids);
        let now = self.app.clock.machinery();
        Ok(may(actor, Permission::ReadFile, &subject, now).is_ok().then_some(Depth::File))
    }

    async fn acts(&self, row: &ProcedureRow) -> Result<Vec<(i64, Act)>, AppError> {
        let mut acts = Vec::new();
        for stored in self.app.store.acts(row.id).await? {
            let act = serde_json::from_str(&stored.body)
                .map_err(|fault| AppError::Internal(format!("act {}: {fault}", stored.id)))?;
            acts.push((stored.seq, act));
        }
        Ok(acts)
    }
}
