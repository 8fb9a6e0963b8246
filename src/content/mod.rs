//! The native side of content: what authors write, checked and published.
