"""The panes and bars; none of them knows the store, the screen hands them plain values."""
