//! The model goes out as notices of every subtype and comes in again.

use crate::reference::sdk;
use crate::sample;
use exchange::eforms::bridge::{read, write};
use exchange::eforms::model::Model;

/// One value of the model a subtype that the platform writes.
pub(crate) fn all() -> Vec<Model> {
    let eu = "32014L0024";
    let mut plan = sample::base("4", eu);
    plan.future_notice = Some(jiff::civil::date(2027, 3, 1));
    plan.parts.push(sample::part("PAR-0001"));
    let mut informal = sample::base("E2", "other");
    informal.parts.push(sample::part("PAR-0001"));
    let mut consultation = sample::base("E1", "other");
    consultation.lots.push(sample::consultation("LOT-0001"));
    let mut early = sample::call("7", eu);
    early.lots[0].terms.informs = Some("ORG-0001".into());
    let mut social = sample::call("20", eu);
    social.procedure.features = sample::german("Bewertung in einer Stufe.");
    let mut models = vec![plan, informal, consultation, early, sample::planned_call("10", eu)];
    models.push(sample::call("16", eu));
    models.push(social);
    models.push(sample::call("E3", "other"));
    models.push(sample::direct("25", eu));
    models.push(sample::result("29", eu));
    models.push(sample::result("33", eu));
    models.push(sample::result("E4", "other"));
    models.push(sample::modification("38", eu));
    for (call, result, basis) in [("16", "29", eu), ("20", "33", eu), ("E3", "E4", "other")] {
        let mut call = sample::framed(sample::call(call, basis));
        call.procedure.features = sample::german("Bewertung in einer Stufe.");
        models.push(call);
        models.push(sample::framed(sample::result(result, basis)));
    }
    models
}

#[test]
fn every_model_goes_out_and_what_is_written_comes_in_again() {
    let Some(sdk) = sdk("every_model_goes_out_and_what_is_written_comes_in_again") else {
        return;
    };
    for model in all() {
        let written = write(&sdk, &model).unwrap();
        println!("{}: omitted {:?}", model.subtype, written.omitted);
        if let Some(folder) = std::env::var_os("NOTICE_DUMP") {
            let name = format!("{}.xml", model.subtype);
            let path = std::path::PathBuf::from(folder).join(name);
            std::fs::write(path, written.notice.document.write()).unwrap();
        }
        let taken = read(&sdk, &written.notice);
        assert_eq!(taken.left, [], "{}", model.subtype);
        let again = write(&sdk, &taken.model).unwrap();
        assert_eq!(
            again.notice.document.write(),
            written.notice.document.write(),
            "{}",
            model.subtype
        );
        assert_eq!(again.omitted, [""; 0], "{}", model.subtype);
        if written.omitted.is_empty() {
            assert_eq!(taken.model, model);
        }
    }
}
