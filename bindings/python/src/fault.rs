//! What fails, as the exception that Python has for it; a panic is one too.

use std::fmt::Display;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::exceptions::{PyFileNotFoundError, PyOSError, PyPermissionError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use recoupe::error::Error;

/// Why a call has no answer.
#[derive(Debug)]
pub enum Fault {
    /// What was handed over says nothing that can be used.
    Argument(String),
    Library(Error),
}

impl Fault {
    pub fn argument(reason: impl Display) -> Self {
        Self::Argument(reason.to_string())
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Library(error)
    }
}

impl From<Fault> for PyErr {
    fn from(fault: Fault) -> Self {
        let error = match fault {
            Fault::Argument(reason) => return PyValueError::new_err(reason),
            Fault::Library(error) => error,
        };
        let told = error.to_string();
        match error {
            Error::Unreadable { cause, .. } => match cause.kind() {
                std::io::ErrorKind::NotFound => PyFileNotFoundError::new_err(told),
                std::io::ErrorKind::PermissionDenied => PyPermissionError::new_err(told),
                _ => PyOSError::new_err(told),
            },
            Error::Fault { .. } => PyRuntimeError::new_err(told),
            // The library may learn to tell of more.
            _ => PyValueError::new_err(told),
        }
    }
}

/// What `work` gives; a panic in it is a `RuntimeError`, which `except Exception` sees.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> PyResult<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|cause| Err(panicked(cause.as_ref()))).map_err(PyErr::from)
}

fn panicked(cause: &(dyn std::any::Any + Send)) -> Fault {
    let words = cause.downcast_ref::<&str>().map(|words| (*words).to_owned());
    let cause = words.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_else(|| String::from("no message"));
    Fault::Library(Error::Fault { source_name: String::from("recoupe"), cause })
}
