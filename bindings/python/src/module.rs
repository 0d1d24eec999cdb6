//! The module's entry, by Python's C interface: what is initialised once, by `import`.
//!
//! By hand, since pyo3's macros would ask for a feature of syn that recoupe's own dependencies do not, and every dependency would
//! be built a second time beside the program's.

use std::cell::UnsafeCell;
use std::ffi::{c_int, c_void};

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyModule};

use crate::fault::guarded;
use crate::{arrow, collection, comparison};

/// What Python reads, and fills in under its own lock.
struct Shared<T>(UnsafeCell<T>);

// SAFETY: Python alone touches it, holding the GIL.
unsafe impl<T> Sync for Shared<T> {}

static SLOTS: Shared<[ffi::PyModuleDef_Slot; 2]> = Shared(UnsafeCell::new([
    ffi::PyModuleDef_Slot { slot: ffi::Py_mod_exec, value: fill as *mut c_void },
    ffi::PyModuleDef_Slot { slot: 0, value: std::ptr::null_mut() },
]));

static DEFINITION: Shared<ffi::PyModuleDef> = Shared(UnsafeCell::new(ffi::PyModuleDef {
    m_base: ffi::PyModuleDef_HEAD_INIT,
    m_name: c"_recoupe".as_ptr(),
    m_doc: c"The compiled half of recoupe, for the other modules of the package alone.".as_ptr(),
    m_size: 0,
    m_methods: std::ptr::null_mut(),
    m_slots: SLOTS.0.get().cast(),
    m_traverse: None,
    m_clear: None,
    m_free: None,
}));

#[unsafe(no_mangle)]
pub extern "C" fn PyInit__recoupe() -> *mut ffi::PyObject {
    // SAFETY: called by Python with the GIL held; the definition lives as long as the program.
    unsafe { ffi::PyModuleDef_Init(DEFINITION.0.get()) }
}

unsafe extern "C" fn fill(module: *mut ffi::PyObject) -> c_int {
    Python::attach(|py| {
        // SAFETY: Python hands over the module that it made of the definition.
        let module = unsafe { Bound::from_borrowed_ptr(py, module) };
        match module.cast_into::<PyModule>().map_err(PyErr::from).and_then(|module| filled(&module)) {
            Ok(()) => 0,
            Err(error) => {
                error.restore(py);
                -1
            }
        }
    })
}

fn filled(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    let functions = [
        PyCFunction::new_closure(py, Some(c"extractor"), None, |_, _| guarded(|| Ok(collection::extractor())))?,
        PyCFunction::new_closure(py, Some(c"schema"), None, |arguments, _| crate::schema(arguments))?,
        PyCFunction::new_closure(py, Some(c"extract"), None, |arguments, _| crate::extract(arguments))?,
        PyCFunction::new_closure(py, Some(c"extract_array"), None, |arguments, _| crate::extract_array(arguments))?,
        PyCFunction::new_closure(py, Some(c"extract_stream"), None, |arguments, _| crate::extract_stream(arguments))?,
        PyCFunction::new_closure(py, Some(c"compare"), None, |arguments, _| comparison::compare(arguments))?,
        PyCFunction::new_closure(py, Some(c"compare_folder"), None, |arguments, _| comparison::of_folder(arguments))?,
        PyCFunction::new_closure(py, Some(c"row_count"), None, |arguments, _| arrow::row_count(arguments))?,
        PyCFunction::new_closure(py, Some(c"column_names"), None, |arguments, _| arrow::column_names(arguments))?,
        PyCFunction::new_closure(py, Some(c"schema_of"), None, |arguments, _| arrow::schema_of(arguments))?,
        PyCFunction::new_closure(py, Some(c"array_of"), None, |arguments, _| arrow::array_of(arguments))?,
        PyCFunction::new_closure(py, Some(c"stream_of"), None, |arguments, _| arrow::stream_of(arguments))?,
    ];
    for function in functions {
        let name: String = function.getattr("__name__")?.extract()?;
        module.add(name.as_str(), function)?;
    }
    Ok(())
}
