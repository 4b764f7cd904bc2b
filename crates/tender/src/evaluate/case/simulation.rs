//! A simulation as JSON in, its answers as JSON out: what `zuschlag law simulate` and the API call before publishing.
//!
//! It must not rank real bids; performance and price of its bids are invented.

use super::super::exact::{Exact, decimal, fraction, whole};
use super::super::method::{Method, ScoreKind};
use super::super::simulate::{self, Flip, Invented, StepPrice};
use super::affordable;
use super::faults::{Faults, fault};
use super::method;
use super::report::Value;
use super::spec::{MethodSpec, Number};
use crate::finding::Finding;
use crate::message::Message;
use crate::read::{Read, record};
use crate::refusal::Refusal;
use serde::Serialize;

/// The most bids that are compared with each other.
const MOST_BIDS: usize = 8;

/// Decimals of what is shown to people.
const SCALE: u32 = 6;

record! {
    /// A simulation.
    pub(crate) SimulationSpec {
        /// Method.
        method: MethodSpec,
        /// Most performance points that the criteria allow.
        total_points: Option<Number>,
        /// One step of quality in performance points.
        step: Option<Number>,
        /// Invented bids.
        bids: Vec<InventedSpec>,
    }
}

record! {
    /// An invented bid.
    pub(crate) InventedSpec {
        /// Performance points.
        performance: Number,
        /// Price.
        price: Number,
    }
}

/// An invented bid of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InventedReport {
    /// Performance points.
    pub performance: Value,
    /// Price.
    pub price: Value,
}

/// What differences are worth at one of the bids, in its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WorthReport {
    /// Place of the bid in the case, from 0.
    pub bid: usize,
    /// How much of the score ten percent more price cost; null where price and score are not exchanged.
    pub ten_percent_price: Option<Value>,
    /// The price with which one step of quality more keeps the score; null if there is none.
    pub step_price: Option<Value>,
    /// The answer in words.
    pub said: Vec<Message>,
}

/// Whether a third bid can turn two of the bids round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlipReport {
    /// Places of both bids in the case, from 0.
    pub bids: (usize, usize),
    /// The third bid that does it; null if there is none.
    pub third: Option<InventedReport>,
    /// The answer in words.
    pub said: Message,
}

/// Two invented bids and the third that turns them round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExampleReport {
    /// The two bids.
    pub bids: (InventedReport, InventedReport),
    /// The third.
    pub third: InventedReport,
}

/// How a formula behaves (`schemas/law-simulation.schema.json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Simulation {
    /// Name of the method.
    pub method: &'static str,
    /// What the score is.
    pub score_kind: ScoreKind,
    /// What differences are worth at each bid.
    pub worth: Vec<WorthReport>,
    /// Whether third bids turn two of the bids round.
    pub flips: Vec<FlipReport>,
    /// An example that turns round, whatever bids the case names; null if the method knows none.
    pub example: Option<ExampleReport>,
    /// Risks of the method, among them that it is refused without a recorded decision.
    pub warnings: Vec<Refusal>,
}

/// Shows how the formula of a case behaves.
///
/// # Errors
/// Every fault of the input, each with a JSON pointer and what to do.
pub fn simulate_case(text: &str) -> Result<Simulation, Vec<Finding>> {
    let node = affordable(text)?;
    let mut found = Vec::new();
    let spec = SimulationSpec::read(&node, &mut found);
    let mut faults = Faults(found);
    let prepared = spec.and_then(|spec| {
        let (method, complete) = method::unchecked(&spec.method, None, &mut faults);
        let refused = checked(&method, &mut faults);
        let bids = invented(&spec, &mut faults);
        let most = positive(spec.total_points.as_ref(), "/total_points", &whole(100), &mut faults);
        let step = positive(spec.step.as_ref(), "/step", &whole(1), &mut faults);
        complete.then_some((method, refused, bids, most, step))
    });
    match prepared.filter(|_| faults.0.is_empty()) {
        Some((method, refused, bids, most, step)) => {
            Ok(simulated(&method, refused, &bids, (&most, &step)))
        }
        None => Err(faults.0),
    }
}

/// Faults of the parameters; that a method is refused by default only warns, so that its reason can be seen.
fn checked(method: &Method, faults: &mut Faults) -> Vec<Refusal> {
    let (refused, wrong): (Vec<Refusal>, Vec<Refusal>) =
        method.check().into_iter().partition(|one| one.message.key == "evaluation-method-refused");
    for refusal in wrong {
        faults.push(fault(refusal));
    }
    refused
}

fn invented(spec: &SimulationSpec, faults: &mut Faults) -> Vec<Invented> {
    if spec.bids.len() > MOST_BIDS {
        let message = Message::new("evaluation-simulate-too-many").with("most", MOST_BIDS);
        faults.add("/bids", message, Message::new("evaluation-fix-value"));
    }
    for (index, bid) in spec.bids.iter().enumerate() {
        if !bid.price.0.is_positive() {
            refuse(&bid.price.0, &format!("/bids/{index}/price"), faults);
        }
        if bid.performance.0.is_negative() {
            refuse(&bid.performance.0, &format!("/bids/{index}/performance"), faults);
        }
    }
    let one = |bid: &InventedSpec| Invented {
        performance: bid.performance.0.clone(),
        price: bid.price.0.clone(),
    };
    spec.bids.iter().map(one).collect()
}

fn positive(given: Option<&Number>, at: &str, stand_in: &Exact, faults: &mut Faults) -> Exact {
    let value = given.map_or(stand_in, |number| &number.0);
    if !value.is_positive() {
        refuse(value, at, faults);
    }
    value.clone()
}

fn refuse(value: &Exact, at: &str, faults: &mut Faults) {
    let message = Message::new("evaluation-value-not-positive").with("value", fraction(value));
    faults.add(at, message, Message::new("evaluation-fix-value"));
}

fn simulated(
    method: &Method,
    refused: Vec<Refusal>,
    bids: &[Invented],
    (most, step): (&Exact, &Exact),
) -> Simulation {
    let mut warnings = refused;
    warnings.extend(method.warning());
    let pairs = (0..bids.len()).flat_map(|a| (a + 1..bids.len()).map(move |b| (a, b)));
    let worth = |(place, bid)| {
        simulate::worth(method, bids, bid, step).map(|worth| worth_report(place, &worth))
    };
    Simulation {
        method: method.id(),
        score_kind: method.score_kind(),
        worth: bids.iter().enumerate().filter_map(worth).collect(),
        flips: pairs.filter_map(|pair| flip_report(method, bids, pair, most)).collect(),
        example: simulate::example(method, most).map(|(a, b, third)| ExampleReport {
            bids: (shown(&a), shown(&b)),
            third: shown(&third),
        }),
        warnings,
    }
}

fn worth_report(bid: usize, worth: &simulate::Worth) -> WorthReport {
    let ten = worth.ten_percent_price.as_ref();
    let points = |ten| Message::new("evaluation-worth-ten-percent").with("points", fraction(ten));
    let mut said: Vec<Message> = ten.map(points).into_iter().collect();
    said.push(worth.step.message());
    let step_price = match &worth.step {
        StepPrice::At(price) => Some(value(price)),
        StepPrice::Any | StepPrice::NotExchanged => None,
    };
    WorthReport { bid, ten_percent_price: ten.map(value), step_price, said }
}

fn flip_report(
    method: &Method,
    bids: &[Invented],
    pair: (usize, usize),
    most: &Exact,
) -> Option<FlipReport> {
    let flip = simulate::flip(method, bids.get(pair.0)?, bids.get(pair.1)?, most);
    let said = flip.message();
    let third = match &flip {
        Flip::With(third) => Some(shown(third)),
        Flip::Impossible(_) | Flip::NotTheseTwo => None,
    };
    Some(FlipReport { bids: pair, third, said })
}

fn shown(bid: &Invented) -> InventedReport {
    InventedReport { performance: value(&bid.performance), price: value(&bid.price) }
}

fn value(value: &Exact) -> Value {
    Value { fraction: fraction(value), decimal: decimal(value, SCALE) }
}
