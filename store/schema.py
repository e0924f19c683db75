"""The tables of the index in SQLite: derived from the shards and made anew when their version differs."""

from __future__ import annotations

VERSION = 9
"""Number of the schema; an index of another version is built anew."""

SCHEMA = """
CREATE TABLE generation(number INTEGER);
INSERT INTO generation VALUES(0);
CREATE TABLE shard(
    key INTEGER PRIMARY KEY, kind TEXT, name TEXT, start INTEGER, visible INTEGER NOT NULL DEFAULT 0,
    size INTEGER, mtime INTEGER, inode INTEGER, UNIQUE(kind, name));
CREATE TABLE source(key INTEGER PRIMARY KEY, name TEXT UNIQUE, folded TEXT);
CREATE TABLE byline(key INTEGER PRIMARY KEY, name TEXT UNIQUE, folded TEXT);
CREATE TABLE batch(key INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE engine(key INTEGER PRIMARY KEY, label TEXT UNIQUE);
INSERT INTO engine VALUES(0, '');
CREATE TABLE article(
    id INTEGER PRIMARY KEY, shard INTEGER, start INTEGER, length INTEGER, identity TEXT, title TEXT,
    date TEXT, precision INTEGER, source INTEGER, added TEXT, batch INTEGER, path INTEGER, replaces INTEGER,
    superseded INTEGER NOT NULL DEFAULT 0, engine INTEGER NOT NULL DEFAULT 0, byline INTEGER, language TEXT);
CREATE INDEX article_superseded ON article(id) WHERE superseded = 1;
CREATE INDEX article_engine ON article(engine, shard);
CREATE INDEX article_source ON article(source);
CREATE INDEX article_byline ON article(byline) WHERE byline IS NOT NULL;
CREATE INDEX article_language ON article(language);
CREATE INDEX article_added ON article(added);
CREATE INDEX article_identity ON article(identity);
CREATE INDEX article_path ON article(path);
CREATE INDEX article_replaces ON article(replaces) WHERE replaces IS NOT NULL;
CREATE TRIGGER article_put AFTER INSERT ON article WHEN new.superseded = 0 BEGIN
    UPDATE shard SET visible = visible + 1 WHERE key = new.shard; END;
CREATE TRIGGER article_dropped AFTER DELETE ON article WHEN old.superseded = 0 BEGIN
    UPDATE shard SET visible = visible - 1 WHERE key = old.shard; END;
CREATE TRIGGER article_changed AFTER UPDATE OF superseded, shard ON article BEGIN
    UPDATE shard SET visible = visible - (old.superseded = 0) WHERE key = old.shard;
    UPDATE shard SET visible = visible + (new.superseded = 0) WHERE key = new.shard; END;
CREATE TABLE origin(path INTEGER PRIMARY KEY, size INTEGER, mtime INTEGER, inode INTEGER, ids BLOB);
CREATE TABLE mark(
    id INTEGER PRIMARY KEY, identity TEXT, bookmarked TEXT, read TEXT, tags TEXT, note TEXT, noted TEXT);
CREATE INDEX mark_identity ON mark(identity);
CREATE INDEX mark_unread ON mark(id) WHERE read IS NULL;
CREATE INDEX mark_bookmarked ON mark(id) WHERE bookmarked IS NOT NULL;
CREATE INDEX mark_noted ON mark(id) WHERE note IS NOT NULL;
CREATE TABLE stray(id INTEGER PRIMARY KEY);
CREATE TRIGGER mark_put AFTER INSERT ON mark WHEN NOT EXISTS(SELECT 1 FROM article WHERE id = new.id) BEGIN
    INSERT INTO stray VALUES(new.id); END;
CREATE TRIGGER mark_dropped AFTER DELETE ON mark BEGIN DELETE FROM stray WHERE id = old.id; END;
CREATE TRIGGER article_comes AFTER INSERT ON article BEGIN DELETE FROM stray WHERE id = new.id; END;
CREATE TRIGGER article_goes AFTER DELETE ON article BEGIN
    INSERT INTO stray SELECT id FROM mark WHERE id = old.id; END;
CREATE TABLE tag(name TEXT COLLATE NOCASE, id INTEGER, PRIMARY KEY(name, id)) WITHOUT ROWID;
CREATE INDEX tag_id ON tag(id);
CREATE TABLE subject(
    key INTEGER PRIMARY KEY, id TEXT, linked INTEGER, type TEXT, mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0, UNIQUE(id, linked));
CREATE INDEX subject_mentions ON subject(mentions);
CREATE TABLE entity(
    key INTEGER PRIMARY KEY, type TEXT, name TEXT, linked INTEGER, folded TEXT, subject INTEGER,
    UNIQUE(type, name, linked));
CREATE INDEX entity_subject ON entity(subject);
CREATE TABLE alias(
    key INTEGER PRIMARY KEY, entity INTEGER, form TEXT, folded TEXT, mentions INTEGER NOT NULL DEFAULT 0,
    UNIQUE(entity, form));
CREATE TABLE name_word(
    word TEXT, entity INTEGER, alias INTEGER, PRIMARY KEY(word, entity, alias)) WITHOUT ROWID;
CREATE TABLE mention(alias INTEGER, article INTEGER, PRIMARY KEY(alias, article)) WITHOUT ROWID;
CREATE TABLE mentioned(article INTEGER PRIMARY KEY, aliases BLOB);
CREATE TABLE sketch(key INTEGER PRIMARY KEY, article INTEGER UNIQUE, hashes BLOB);
CREATE TABLE band(hash INTEGER, sketch INTEGER, PRIMARY KEY(hash, sketch)) WITHOUT ROWID;
CREATE TABLE story(article INTEGER PRIMARY KEY, story INTEGER);
CREATE INDEX story_articles ON story(story);
CREATE TABLE corrections(version INTEGER);
INSERT INTO corrections VALUES(0);
CREATE TABLE correction(number INTEGER PRIMARY KEY, document TEXT);
CREATE TABLE corrected(correction INTEGER, article INTEGER, PRIMARY KEY(correction, article)) WITHOUT ROWID;
CREATE INDEX corrected_article ON corrected(article);
CREATE TABLE uncorrected(article INTEGER PRIMARY KEY);
CREATE TABLE removed(id INTEGER PRIMARY KEY, identity TEXT, why TEXT);
"""

HIDDEN = "article INDEXED BY article_superseded WHERE superseded = 1"
"""The articles that a newer version has taken the place of."""
GONE = f"SELECT id FROM stray UNION ALL SELECT id FROM {HIDDEN}"
"""What may have marks and is on no list: articles that are not in the library, and superseded ones."""
