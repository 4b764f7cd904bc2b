//! CPU time of runs, in nanoseconds.
//! It must not judge what it measured.

#[path = "cpu.rs"]
mod cpu;

pub(crate) use cpu::cpu;

/// One run: the median of five series of at least so many nanoseconds each.
pub(crate) fn median(series_of: u64, mut run: impl FnMut()) -> u64 {
    let mut series = |runs: u64| {
        let start = cpu();
        (0..runs).for_each(|_| run());
        cpu().saturating_sub(start)
    };
    let mut runs = 1;
    while series(runs) < series_of && runs < 1 << 30 {
        runs *= 2;
    }
    let mut times = [(); 5].map(|()| series(runs) / runs);
    times.sort_unstable();
    let [_, _, middle, _, _] = times;
    middle
}

/// Milliseconds with four decimals.
pub(crate) fn milliseconds(nanos: u64) -> String {
    format!("{}.{:04}", nanos / 1_000_000, nanos % 1_000_000 / 100)
}
