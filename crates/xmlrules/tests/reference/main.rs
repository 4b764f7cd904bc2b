//! The engines against the official reference material: findings, reports, schemas, mutants, hostile input.
//!
//! The material is found by the environment variable `ZUSCHLAG_REFERENCE`; without it these tests say so and return.

#[cfg(test)]
mod material;
#[cfg(test)]
mod mutants;
#[cfg(test)]
mod mutate;
#[cfg(test)]
mod schematron;
#[cfg(test)]
mod xsd;
