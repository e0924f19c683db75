"""The screens of the app; only they speak with the library."""
