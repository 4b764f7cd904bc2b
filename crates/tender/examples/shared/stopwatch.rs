//! CPU time of runs in nanoseconds, as Linux counts it for this thread.
//! It must not judge what it measured.

/// CPU time of this thread so far.
pub(crate) fn cpu() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or_default()
}

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
