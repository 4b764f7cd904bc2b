//! Whatever the model holds within its bounds goes out and comes in as it was.

use crate::reference::sdk;
use crate::sample;
use exchange::eforms::bridge::{read, write};
use exchange::eforms::model::Model;
use exchange::eforms::model::value::{Amount, Span, Text, Unit};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tender::instant::Instant;

fn words() -> impl Strategy<Value = String> {
    "[A-Za-zÄÖÜäöüß][A-Za-zäöüß<>&\"'€0-9 \n]{0,40}[a-z.]"
}

fn text() -> impl Strategy<Value = Text> {
    let languages = prop::sample::subsequence(vec!["DEU", "ENG", "FRA"], 0..=3);
    (languages, words()).prop_map(|(languages, words)| {
        languages.into_iter().map(|code| (code.to_owned(), format!("{code} {words}"))).collect()
    })
}

fn amount() -> impl Strategy<Value = Option<Amount>> {
    let known = (0_i64..100_000_000_000, prop::sample::select(vec!["EUR", "PLN"]));
    prop::option::of(known.prop_map(|(cents, currency)| Amount {
        value: Decimal::new(cents, 2),
        currency: currency.to_owned(),
    }))
}

fn moment() -> impl Strategy<Value = Option<Instant>> {
    let seconds = 0_i64..4_000_000_000;
    prop::option::of(seconds.prop_map(|seconds| Instant::from_micros(seconds * 1_000_000).unwrap()))
}

fn span() -> impl Strategy<Value = Option<Span>> {
    let unit = prop::sample::select(Unit::ALL.to_vec());
    prop::option::of((0_u32..1000, unit).prop_map(|(count, unit)| Span { count, unit }))
}

prop_compose! {
    fn model()(
        title in text(),
        information in text(),
        value in amount(),
        deadline in moment(),
        opening in moment(),
        validity in span(),
        maximum in prop::option::of(amount()),
        flags in prop::array::uniform4(prop::option::of(any::<bool>())),
        weights in prop::collection::vec((0_i64..10_000, text()), 0..4),
        lots in 0_usize..4,
        departments in prop::collection::vec(prop::option::of(words()), 1..4),
    ) -> Model {
        let mut model = sample::call("16", "32014L0024");
        model.procedure.title = title.clone();
        model.procedure.value = value.clone();
        model.procedure.accelerated = flags[0];
        let mut lot = model.lots.remove(0);
        lot.scope.information = information.clone();
        lot.scope.value = value;
        lot.scope.for_small_firms = flags[1];
        lot.tendering.deadline = deadline;
        lot.tendering.opening = opening;
        lot.tendering.validity = validity;
        lot.tendering.gpa = flags[2];
        if let Some(maximum) = maximum {
            lot.tendering.framework.kind = Some("fa-w-rc".to_owned());
            lot.tendering.framework.firms = maximum.is_some().then_some(7);
            lot.tendering.framework.longer_because = information.clone();
            lot.scope.framework_maximum = maximum;
        }
        lot.terms.e_payment = flags[3];
        lot.terms.performance = title;
        let criterion = lot.award.criteria[0].clone();
        lot.award.criteria = weights
            .into_iter()
            .map(|(weight, name)| {
                let mut criterion = criterion.clone();
                criterion.weight.value = Some(Decimal::new(weight, 2));
                criterion.name = name;
                criterion
            })
            .collect();
        model.lots = (0..lots)
            .map(|number| {
                let mut lot = lot.clone();
                lot.id = Some(format!("LOT-{number:04}"));
                lot
            })
            .collect();
        for (organisation, department) in model.organisations.iter_mut().zip(departments) {
            organisation.contact.department = department;
        }
        model
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_model_goes_out_and_comes_in_as_it_was(model in model()) {
        let Some(sdk) = sdk("a_model_goes_out_and_comes_in_as_it_was") else { return Ok(()) };
        let written = write(&sdk, &model).unwrap();
        prop_assert_eq!(&written.omitted, &Vec::<String>::new());
        let taken = read(&sdk, &written.notice);
        prop_assert_eq!(&taken.left, &Vec::new());
        prop_assert_eq!(taken.model, model);
    }
}
