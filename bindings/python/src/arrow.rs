//! Arrow's C data interface, as Python's objects hand it over: batches in, batches out, by capsules. Unsafe code stands here
//! and in `module` alone.

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{Array, RecordBatch, RecordBatchIterator, StructArray};
use arrow_schema::{ArrowError, DataType, SchemaRef};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyCapsuleMethods, PyTuple};

use crate::fault::{Fault, guarded};

/// Batches of one schema, which Python holds by a capsule and may hand on as often as it likes.
pub struct Batches {
    pub schema: SchemaRef,
    pub batches: Vec<RecordBatch>,
}

const NAME: &std::ffi::CStr = c"recoupe.batches";

/// Rows that are read at once, so that what is read of a large table stays small beside it.
const PIECE: usize = 8_192;

impl Batches {
    pub fn capsule(self, py: Python<'_>) -> PyResult<Py<PyCapsule>> {
        Ok(PyCapsule::new_with_value(py, self, NAME)?.unbind())
    }

    fn rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }
}

/// The batches of (capsule,).
fn held<'a>(arguments: &'a Bound<'_, PyTuple>) -> PyResult<&'a Batches> {
    let (capsule,): (Bound<PyCapsule>,) = arguments.extract()?;
    let pointer = capsule.pointer_checked(Some(NAME))?;
    // SAFETY: a capsule of this name is made by `Batches::capsule` alone, and the tuple of arguments holds it.
    Ok(unsafe { pointer.cast::<Batches>().as_ref() })
}

/// (batches,) → how many rows they have.
pub fn row_count(arguments: &Bound<'_, PyTuple>) -> PyResult<usize> {
    Ok(held(arguments)?.rows())
}

/// (batches,) → the names of their columns.
pub fn column_names(arguments: &Bound<'_, PyTuple>) -> PyResult<Vec<String>> {
    Ok(held(arguments)?.schema.fields().iter().map(|field| field.name().clone()).collect())
}

/// (batches,) → a capsule of their schema.
pub fn schema_of(arguments: &Bound<'_, PyTuple>) -> PyResult<Py<PyCapsule>> {
    schema_capsule(arguments.py(), held(arguments)?)
}

pub fn schema_capsule(py: Python<'_>, batches: &Batches) -> PyResult<Py<PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(batches.schema.as_ref()).map_err(wrong)?;
    Ok(PyCapsule::new_with_value(py, schema, c"arrow_schema")?.unbind())
}

/// (batches,) → capsules of the schema and of the rows, of batches that are a single one.
pub fn array_of(arguments: &Bound<'_, PyTuple>) -> PyResult<(Py<PyCapsule>, Py<PyCapsule>)> {
    let py = arguments.py();
    let [batch] = held(arguments)?.batches.as_slice() else {
        return Err(PyValueError::new_err("the rows are not one batch; take them as a stream (__arrow_c_stream__)"));
    };
    let (array, schema) = to_ffi(&StructArray::from(batch.clone()).into_data()).map_err(wrong)?;
    let schema = PyCapsule::new_with_value(py, schema, c"arrow_schema")?.unbind();
    Ok((schema, PyCapsule::new_with_value(py, array, c"arrow_array")?.unbind()))
}

/// (batches,) → a capsule of a stream of them.
pub fn stream_of(arguments: &Bound<'_, PyTuple>) -> PyResult<Py<PyCapsule>> {
    let Batches { schema, batches } = held(arguments)?;
    let reader = RecordBatchIterator::new(batches.clone().into_iter().map(Ok), schema.clone());
    let stream = FFI_ArrowArrayStream::new(Box::new(reader));
    Ok(PyCapsule::new_with_value(arguments.py(), stream, c"arrow_array_stream")?.unbind())
}

/// The batch that another library hands over.
///
/// # Errors
/// That the capsules are not Arrow's, or that what they hold is no table.
pub fn import_array(schema: &Bound<'_, PyCapsule>, array: &Bound<'_, PyCapsule>) -> PyResult<RecordBatch> {
    let schema = schema.pointer_checked(Some(c"arrow_schema"))?.cast::<FFI_ArrowSchema>();
    let array = array.pointer_checked(Some(c"arrow_array"))?.cast::<FFI_ArrowArray>();
    // SAFETY: by Arrow's PyCapsule interface capsules of these names hold these structures; the array is moved out, so that it is
    // released once.
    let data =
        guarded(|| unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) }.map_err(unreadable))?;
    if !matches!(data.data_type(), DataType::Struct(_)) || data.null_count() > 0 {
        return Err(PyValueError::new_err("is no record batch; give one, with columns such as text, id and published"));
    }
    // Whoever made it may have put bytes that are no UTF-8 into a column of text.
    guarded(|| data.validate_full().map_err(|cause| Fault::argument(format!("is a damaged batch ({cause})"))))?;
    Ok(RecordBatch::from(StructArray::from(data)))
}

/// The batches that another library hands over one after the other.
///
/// # Errors
/// That the capsule is not Arrow's.
pub fn import_stream(stream: &Bound<'_, PyCapsule>) -> PyResult<RecordBatchStreamReader> {
    let stream = stream.pointer_checked(Some(c"arrow_array_stream"))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: by Arrow's PyCapsule interface a capsule of this name holds this structure; it is moved out.
    guarded(|| unsafe { RecordBatchStreamReader::from_raw(stream.as_ptr()) }.map_err(unreadable))
}

/// The same rows in batches of a bounded size.
pub fn in_pieces(batches: RecordBatchStreamReader) -> impl Iterator<Item = Result<RecordBatch, Fault>> + Send {
    batches.flat_map(|batch| {
        let batch = batch.and_then(checked).map_err(Fault::argument);
        let rows = batch.as_ref().map_or(1, RecordBatch::num_rows);
        let mut batch = Some(batch);
        let mut place = 0;
        std::iter::from_fn(move || match batch.as_ref()? {
            Ok(whole) if place < rows => {
                let piece = whole.slice(place, PIECE.min(rows - place));
                place += piece.num_rows();
                Some(Ok(piece))
            }
            Ok(_) => None,
            Err(_) => batch.take(),
        })
    })
}

fn checked(batch: RecordBatch) -> Result<RecordBatch, ArrowError> {
    batch.columns().iter().try_for_each(|column| column.to_data().validate_full())?;
    Ok(batch)
}

fn unreadable(cause: ArrowError) -> Fault {
    Fault::argument(format!("is no batch that can be read ({cause})"))
}

fn wrong(cause: ArrowError) -> PyErr {
    unreadable(cause).into()
}
