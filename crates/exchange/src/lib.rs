//! Exchange formats: bytes in, values and findings out; values in, bytes out.
