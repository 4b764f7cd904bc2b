//! XML as it was written, and rules over it: a lossless tree, a validator for a subset of XML Schema, an engine for ISO Schematron.
