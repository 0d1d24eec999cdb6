"""What the package says of itself is so."""

import ast
import doctest
import importlib.resources
import inspect
import os

import recoupe
from recoupe import _recoupe


def test_the_examples_of_docstrings_and_of_the_readme_run(root, monkeypatch):
    found = doctest.testmod(recoupe, verbose=False)
    assert found.attempted > 1 and found.failed == 0
    monkeypatch.chdir(root)
    readme = doctest.testfile(
        os.fspath(root / "bindings/python/README.md"), module_relative=False, optionflags=doctest.ELLIPSIS
    )
    assert readme.attempted > 8 and readme.failed == 0


def test_all_that_is_offered_is_described_and_typed():
    for name in recoupe.__all__:
        offered = getattr(recoupe, name)
        if name != "__version__":
            assert inspect.getdoc(offered), name
        if inspect.isfunction(offered):
            signature = inspect.signature(offered)
            assert signature.return_annotation is not inspect.Signature.empty, name
            assert all(given.annotation is not given.empty for given in signature.parameters.values()), name


def test_the_stub_names_what_the_compiled_half_has():
    package = importlib.resources.files("recoupe")
    assert package.joinpath("py.typed").is_file()
    stub = ast.parse(package.joinpath("_recoupe.pyi").read_text(encoding="utf-8"))
    named = {item.name for item in stub.body if isinstance(item, ast.FunctionDef)}
    assert named == {name for name in dir(_recoupe) if not name.startswith("_")}
