//! A small set in order.

/// Values in order, each once. A vector underneath: for the handfuls that a visitor chooses that is
/// quick, and in the WebAssembly it is a tenth of a tree's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<T>(Vec<T>);

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Sorted<T> {
    /// Adds a value. Returns whether it is new.
    pub fn insert(&mut self, value: T) -> bool {
        let Err(place) = self.0.binary_search(&value) else {
            return false;
        };
        self.0.insert(place, value);
        true
    }

    /// Takes a value out, if it is there.
    pub fn remove(&mut self, value: &T) {
        if let Ok(place) = self.0.binary_search(value) {
            self.0.remove(place);
        }
    }

    /// Takes every value out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether a value is there.
    pub fn contains(&self, value: &T) -> bool {
        self.0.binary_search(value).is_ok()
    }

    /// Whether nothing is there.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> FromIterator<T> for Sorted<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::default();
        for value in values {
            set.insert(value);
        }
        set
    }
}

impl<'a, T: Ord> IntoIterator for &'a Sorted<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Sorted;

    proptest! {
        #[test]
        fn it_does_what_a_tree_does(steps in prop::collection::vec((any::<u8>(), any::<bool>()), 0..60)) {
            let (mut set, mut tree) = (Sorted::default(), BTreeSet::new());
            for (value, into) in steps {
                if into {
                    prop_assert_eq!(set.insert(value), tree.insert(value));
                } else {
                    set.remove(&value);
                    tree.remove(&value);
                }
                prop_assert_eq!(set.contains(&value), into);
                prop_assert!(set.iter().eq(&tree));
                prop_assert_eq!(set.is_empty(), tree.is_empty());
            }
        }
    }
}
