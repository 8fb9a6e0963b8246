//! Serves a built site on loopback, with exactly the headers that it asks for.
