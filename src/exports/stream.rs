//! One export file, read a chunk at a time: a message is parsed where its bytes lie in the buffer.
//!
//! Memory is one chunk, or one message if that is longer. A file that is parked keeps its place and no memory; with
//! `hold_open` false, it keeps no file handle between two chunks either.

use super::error::{ExportError, Fault};
use super::format::RawMessage;
use super::header::{self, Header, Stop};
use crate::ids::At;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;

/// No message is longer: Discord's own longest is some 30 KB, a reaction by thousands of members a few MB.
const LONGEST_MESSAGE: usize = 32 << 20;
/// After so many misshapen messages the file is given up.
const MOST_FAULTS: u32 = 100;

#[derive(Debug)]
pub struct Stream {
    pub header: Header,
    file: PathBuf,
    handle: Option<File>,
    hold_open: bool,
    /// Bytes asked for at a time.
    chunk: usize,
    /// What is in memory; what lies before `start` is used up.
    buffer: Vec<u8>,
    start: usize,
    /// Offset in the file of the buffer's end.
    read_to: u64,
    at_end: bool,
    done: bool,
    kept: u64,
    last: Option<At>,
    faults: u32,
}

impl Stream {
    /// Opens a file and reads its head.
    pub fn open(file: PathBuf, chunk: usize, hold_open: bool) -> Result<Stream, ExportError> {
        let header = Header {
            guild: Default::default(),
            guild_name: String::new(),
            channel: Default::default(),
            channel_name: String::new(),
            thread: false,
            parent: None,
            messages_at: 0,
        };
        let mut stream = Stream {
            header,
            file,
            handle: None,
            hold_open,
            chunk,
            buffer: Vec::new(),
            start: 0,
            read_to: 0,
            at_end: false,
            done: false,
            kept: 0,
            last: None,
            faults: 0,
        };
        loop {
            let more = stream.fill()?;
            match header::read(&stream.buffer) {
                Ok(header) => {
                    stream.start = header.messages_at;
                    stream.header = header;
                    return Ok(stream);
                }
                Err(Stop::More) if stream.buffer.is_empty() => {
                    return Err(stream.fault(0, Fault::Empty));
                }
                Err(Stop::More) if !more => {
                    let end = stream.read_to;
                    return Err(stream.fault(end, Fault::Truncated("its head, before the first message")));
                }
                Err(Stop::More) if stream.buffer.len() > header::LONGEST => {
                    let found = "something else of this size".to_owned();
                    return Err(stream.fault(0, Fault::Foreign { expected: "the head of a chat export", found }));
                }
                Err(Stop::More) => {}
                Err(Stop::At(at, fault)) => return Err(stream.fault(at as u64, fault)),
            }
        }
    }

    /// Gives memory and file handle back until the next message is asked for.
    pub fn park(&mut self) {
        self.read_to = self.position();
        self.buffer = Vec::new();
        self.start = 0;
        self.at_end = false;
        self.handle = None;
    }

    /// Bytes of the file that are used up.
    pub fn position(&self) -> u64 {
        self.read_to - (self.buffer.len() - self.start) as u64
    }

    pub fn is_done(&self) -> bool {
        self.done
    }

    pub fn file(&self) -> &PathBuf {
        &self.file
    }

    /// Reads the next message and hands it to `take`, which says when it was. `None` at the end of the messages.
    /// After an error the stream goes on unless it is done.
    pub fn next<T>(
        &mut self,
        take: impl FnOnce(&Header, RawMessage<'_>) -> Result<(At, T), String>,
    ) -> Option<Result<T, ExportError>> {
        if self.done {
            return None;
        }
        loop {
            let skip = self.rest().iter().take_while(|b| b.is_ascii_whitespace() || **b == b',').count();
            self.start += skip;
            let rest = self.buffer.get(self.start..).unwrap_or_default();
            let truncated = match rest.first() {
                None => "its list of messages",
                Some(b']') => return self.end().map(Err),
                Some(b'{') => {
                    let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<RawMessage<'_>>();
                    match values.next() {
                        Some(Ok(raw)) => {
                            let length = values.byte_offset();
                            let taken = take(&self.header, raw);
                            let byte = self.read_to - self.buffer.len() as u64 + self.start as u64;
                            self.start += length;
                            return Some(match taken {
                                Ok((at, taken)) => {
                                    self.kept += 1;
                                    self.last = Some(at);
                                    Ok(taken)
                                }
                                Err(why) => Err(self.misshapen(byte, why)),
                            });
                        }
                        Some(Err(e)) if !e.is_eof() => return Some(Err(self.leave_out(&e))),
                        _ => "a message",
                    }
                }
                Some(_) => {
                    let found = String::from_utf8_lossy(rest.get(..12).unwrap_or(rest)).into_owned();
                    let why = format!("expected a message or the end of the list, found `{found}`");
                    return Some(Err(self.give_up(self.byte(self.start), Fault::Damaged(why))));
                }
            };
            match self.fill() {
                Ok(true) => {}
                Ok(false) => {
                    return Some(Err(self.give_up(self.read_to, Fault::Truncated(truncated))));
                }
                Err(e) => {
                    self.finish();
                    return Some(Err(e));
                }
            }
        }
    }

    /// The list of messages has ended: so should the file, soon. What is cut off after it is no loss.
    fn end(&mut self) -> Option<ExportError> {
        self.start += 1;
        while self.rest().iter().all(u8::is_ascii_whitespace) {
            match self.fill() {
                Ok(true) => {}
                _ => {
                    self.finish();
                    return None;
                }
            }
        }
        let byte = self.byte(self.start);
        let next = self.rest().iter().find(|b| !b.is_ascii_whitespace()).copied();
        self.finish();
        match next {
            Some(b',' | b'}') | None => None,
            Some(_) => Some(self.fault(byte, Fault::Damaged("more text after the list of messages".into()))),
        }
    }

    /// Passes over a message that does not parse, if its end can be found.
    fn leave_out(&mut self, error: &serde_json::Error) -> ExportError {
        let why = without_place(error);
        let byte = self.byte(self.start + offset_of(error, self.rest()));
        loop {
            if let Some(length) = object_end(self.rest()) {
                self.start += length;
                return self.misshapen(byte, why);
            }
            match self.fill() {
                Ok(true) => {}
                Ok(false) => return self.give_up(byte, Fault::Damaged(why)),
                Err(e) => {
                    self.finish();
                    return e;
                }
            }
        }
    }

    fn misshapen(&mut self, byte: u64, why: String) -> ExportError {
        self.faults += 1;
        if self.faults < MOST_FAULTS {
            return self.fault(byte, Fault::Message(why));
        }
        let why = format!("{why}; this is the {MOST_FAULTS}th message that is not as expected");
        self.give_up(byte, Fault::Damaged(why))
    }

    fn give_up(&mut self, byte: u64, fault: Fault) -> ExportError {
        let error = self.fault(byte, fault);
        self.finish();
        error
    }

    fn finish(&mut self) {
        self.park();
        self.done = true;
    }

    fn fault(&self, byte: u64, fault: Fault) -> ExportError {
        ExportError { file: self.file.clone(), byte: Some(byte), kept: self.kept, last: self.last, fault }
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    /// The offset in the file of a place in the buffer.
    fn byte(&self, place: usize) -> u64 {
        self.read_to - self.buffer.len() as u64 + place as u64
    }

    /// Reads on; false when the file has no more, or when what is held is longer than any message.
    fn fill(&mut self) -> Result<bool, ExportError> {
        if self.at_end || self.rest().len() > LONGEST_MESSAGE {
            return Ok(false);
        }
        self.buffer.drain(..self.start);
        self.start = 0;
        // A long message doubles what is read, so that parsing it again and again stays linear.
        let want = self.chunk.max(self.buffer.len()) as u64;
        match self.read(want) {
            Ok(0) => {
                self.at_end = true;
                Ok(false)
            }
            Ok(_) => Ok(true),
            Err(e) => Err(self.fault(self.read_to, Fault::Unreadable(e))),
        }
    }

    fn read(&mut self, want: u64) -> std::io::Result<usize> {
        let mut handle = match self.handle.take() {
            Some(handle) => handle,
            None => {
                let mut handle = File::open(&self.file)?;
                handle.seek(SeekFrom::Start(self.read_to))?;
                handle
            }
        };
        let got = (&mut handle).take(want).read_to_end(&mut self.buffer)?;
        self.read_to += got as u64;
        if self.hold_open {
            self.handle = Some(handle);
        }
        Ok(got)
    }
}

/// Length of the JSON object at the start of `bytes`: the matching brace, strings passed over.
fn object_end(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    for (at, &byte) in bytes.iter().enumerate() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' => depth += 1,
            b'}' if depth <= 1 => return Some(at + 1),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where in `bytes` the parser stopped: it counts lines and columns from 1.
pub(super) fn offset_of(error: &serde_json::Error, bytes: &[u8]) -> usize {
    let line_start = match error.line().checked_sub(2) {
        None => 0,
        Some(n) => bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(n).map_or(0, |(at, _)| at + 1),
    };
    (line_start + error.column().saturating_sub(1)).min(bytes.len())
}

/// The parser's words without its own line and column, which count from the message's start.
pub(super) fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(at) => text[..at].to_owned(),
        None => text,
    }
}
