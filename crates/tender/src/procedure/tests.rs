mod approval;
mod publication;
mod receiving;
mod texts;
