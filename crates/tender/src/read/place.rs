//! Where a value stands: its file, and its JSON pointer, put together only when somebody asks.
//! It must not hold values.

use std::borrow::Cow;
use std::sync::Arc;

/// The place of a list or table, shared by everything that stands in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parent {
    /// Name of the file; empty where there is only one input.
    pub(crate) file: Arc<str>,
    /// JSON pointer of the list or table.
    pub(crate) pointer: String,
}

/// The last part of a pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part<'t> {
    /// None: the whole input.
    Whole,
    /// A place in a list.
    Index(usize),
    /// A name in a table.
    Name(Cow<'t, str>),
}

/// The place of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place<'t> {
    /// Where it stands in.
    pub(crate) parent: Arc<Parent>,
    /// Which part it is of that.
    pub(crate) part: Part<'t>,
}

impl Place<'_> {
    /// The whole of an input.
    pub(crate) fn whole(file: Arc<str>) -> Self {
        let parent = Parent { file, pointer: String::new() };
        Self { parent: Arc::new(parent), part: Part::Whole }
    }

    /// Itself as the place of what stands in it.
    pub(crate) fn parent(&self) -> Arc<Parent> {
        Arc::new(Parent { file: self.file().clone(), pointer: self.pointer() })
    }

    /// Name of the file; empty where there is only one input.
    pub(crate) fn file(&self) -> &Arc<str> {
        &self.parent.file
    }

    /// The JSON pointer (RFC 6901).
    pub(crate) fn pointer(&self) -> String {
        let above = &self.parent.pointer;
        match &self.part {
            Part::Whole => above.clone(),
            Part::Index(at) => format!("{above}/{at}"),
            Part::Name(name) => [above.as_str(), "/", &pointer_of(name)].concat(),
        }
    }

    /// The same place, free of the text that it was read from.
    pub(crate) fn kept(&self) -> Place<'static> {
        let part = match &self.part {
            Part::Whole => Part::Whole,
            Part::Index(at) => Part::Index(*at),
            Part::Name(name) => Part::Name(Cow::Owned(name.clone().into_owned())),
        };
        Place { parent: Arc::clone(&self.parent), part }
    }
}

/// A name as a part of a JSON pointer (RFC 6901: `~` and `/` are escaped).
pub fn pointer_of(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) {
        Cow::Owned(name.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(name)
    }
}
