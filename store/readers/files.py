"""The bytes of what a path names: a file, standard input, a file inside an archive."""

from __future__ import annotations

from pathlib import Path

from store.clean import clean_line
from store.errors import ReadError
from store.readers.refusals import HEAD, refusal
from store.standard_input import STANDARD_INPUT, standard_input


def read_file(path: Path) -> bytes:
    """Return what a path names; of files that are refused anyway only the beginning is read.

    Raises:
        ReadError: There is no such file, it is a folder, cannot be read or is refused.
    """
    if str(path) == STANDARD_INPUT:
        return standard_input()
    name = clean_line(str(path))
    try:
        with path.open("rb") as file:
            refused = refusal(file.peek(HEAD), name)
            if refused:
                raise ReadError(refused)
            return file.read()
    except NotADirectoryError:
        from store.readers.archives.members import member_data

        return member_data(str(path))
    except FileNotFoundError:
        raise ReadError(f"There is no file {name}.") from None
    except IsADirectoryError:
        raise ReadError(f"{name} is a folder, not a file.") from None
    except PermissionError:
        raise ReadError(f"{name} cannot be read: you have no permission to.") from None
    except MemoryError:
        raise ReadError(f"{name} is larger than the memory; split it and import the parts.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name is not valid"
        raise ReadError(f"{name} cannot be read: {reason}.") from error
