//! Numbers that were measured again and again.

/// What one thing came to, each time.
#[derive(Clone, Debug, Default)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// Adds one.
    pub fn add(&mut self, value: f64) {
        self.0.push(value);
    }

    /// Adds several.
    pub fn extend(&mut self, values: impl IntoIterator<Item = f64>) {
        self.0.extend(values);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The value that this share of all is at most; between two, in proportion. Not a number when
    /// nothing was measured.
    pub fn quantile(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let Some(last) = sorted.len().checked_sub(1) else {
            return f64::NAN;
        };
        #[expect(clippy::cast_precision_loss, reason = "nobody measures that often")]
        let place = share * last as f64;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in the list"
        )]
        let below = place.floor() as usize;
        let above = (below + 1).min(last);
        sorted[below] + (sorted[above] - sorted[below]) * place.fract()
    }

    /// The middle.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// How many times as much as others that were measured in turn with these: the middle of the ratios,
    /// turn by turn, which a machine's slow minutes do not move. Where a visit failed there are no pairs,
    /// and it is the ratio of the middles.
    pub fn against(&self, others: &Self) -> f64 {
        if self.len() != others.len() {
            return self.median() / others.median();
        }
        let pairs = self.0.iter().zip(&others.0);
        Self(pairs.map(|(own, other)| own / other).collect()).median()
    }
}

#[cfg(test)]
mod tests {
    use super::Samples;

    #[test]
    fn quantiles_lie_between_what_was_measured() {
        let mut samples = Samples::default();
        samples.extend([4.0, 1.0, 3.0, 2.0]);
        for (share, expected) in [(0.0, 1.0), (0.5, 2.5), (1.0, 4.0)] {
            assert!((samples.quantile(share) - expected).abs() < 1e-9, "{share}");
        }
    }

    #[test]
    fn pairs_are_compared_turn_by_turn() {
        let [mut own, mut others] = [Samples::default(), Samples::default()];
        own.extend([2.0, 20.0, 4.0]);
        others.extend([1.0, 10.0, 4.0]);
        assert!((own.against(&others) - 2.0).abs() < 1e-9);
        own.add(100.0);
        assert!(
            (own.against(&others) - 12.0 / 4.0).abs() < 1e-9,
            "one visit failed"
        );
    }

    #[test]
    fn nothing_measured_is_no_number() {
        assert!(Samples::default().median().is_nan());
    }
}
