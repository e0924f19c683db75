"""Scripts that build what `store.entities` ships; not in the wheel."""
