"""Text to mentions: who, where and when an article speaks of."""
