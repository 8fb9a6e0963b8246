//! What a trace of Chromium's says about one choice.

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// One thing that the browser noted; times in microseconds.
#[derive(Debug, Deserialize)]
struct Event {
    name: String,
    #[serde(default)]
    pid: u64,
    #[serde(default)]
    tid: u64,
    #[serde(default)]
    ts: f64,
    #[serde(default)]
    dur: f64,
}

/// All that the browser noted.
#[derive(Debug, Deserialize)]
pub struct Trace {
    #[serde(rename = "traceEvents")]
    events: Vec<Event>,
}

/// What the page's main thread did, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Work {
    /// All of it.
    pub total: f64,
    /// Its longest task.
    pub longest: f64,
}

impl Trace {
    /// Reads what the browser's developer tools read, too.
    pub fn read(trace: &str) -> Result<Self> {
        serde_json::from_str(trace).context("the trace cannot be read")
    }

    /// The main thread's work between the marks that the page has set round a choice.
    pub fn work(&self, choice: &str) -> Result<Work> {
        let mark = |which: &str| {
            let name = format!("{which} {choice}");
            let found = self.events.iter().find(|event| event.name == name);
            found.with_context(|| format!("the trace has no mark {name:?}"))
        };
        let (from, to) = (mark("from")?, mark("to")?);
        let tasks = self.events.iter().filter(|event| {
            event.name.ends_with("RunTask") && (event.pid, event.tid) == (from.pid, from.tid)
        });
        // The task that the first mark lies in counts from the mark on.
        let spans = tasks.filter_map(|task| {
            let (start, end) = (task.ts.max(from.ts), (task.ts + task.dur).min(to.ts));
            (start < end).then_some((start, end))
        });
        let mut spans: Vec<(f64, f64)> = spans.collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut work, mut until) = (
            Work {
                total: 0.0,
                longest: 0.0,
            },
            f64::NEG_INFINITY,
        );
        for (start, end) in spans {
            let lasted = (end - start.max(until)).max(0.0) / 1000.0; // tasks are noted within tasks
            work.total += lasted;
            work.longest = work.longest.max(lasted);
            until = until.max(end);
        }
        Ok(work)
    }
}

#[cfg(test)]
mod tests {
    use super::{Trace, Work};

    const TRACE: &str = r#"{"traceEvents": [
        {"name": "from x", "pid": 1, "tid": 2, "ts": 1000},
        {"name": "to x", "pid": 1, "tid": 2, "ts": 9000},
        {"name": "RunTask", "pid": 1, "tid": 2, "ts": 500, "dur": 1500},
        {"name": "RunTask", "pid": 1, "tid": 2, "ts": 3000, "dur": 2000},
        {"name": "ThreadControllerImpl::RunTask", "pid": 1, "tid": 2, "ts": 3100, "dur": 1800},
        {"name": "RunTask", "pid": 1, "tid": 7, "ts": 3000, "dur": 5000},
        {"name": "RunTask", "pid": 1, "tid": 2, "ts": 9500, "dur": 100}
    ]}"#;

    #[test]
    fn only_the_tasks_of_the_thread_between_the_marks_count_each_once() -> anyhow::Result<()> {
        let trace = Trace::read(TRACE)?;
        assert_eq!(
            trace.work("x")?,
            Work {
                total: 3.0,
                longest: 2.0
            }
        );
        assert!(trace.work("y").is_err());
        Ok(())
    }
}
