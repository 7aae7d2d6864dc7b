//! A chart as a PNG, for chats and mails.
//!
//! Letters come from two fonts inside the program, so that a picture is the same on every machine: DejaVu Sans for Latin,
//! Greek, Cyrillic, Arabic and Hebrew, WenQuanYi Micro Hei for Han, Hangul and Kana. They are read once, when the first
//! picture is made.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};
use std::fmt;
use std::sync::{Arc, OnceLock};

static DEJAVU: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans.ttf");
static MICRO_HEI: &[u8] = include_bytes!("../../assets/fonts/wqy-microhei.ttc");

/// Pixels along a side, at most: what is larger is no chart.
const LARGEST: u32 = 4096;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureError {
    /// It is not SVG, or nothing can be seen in it.
    Unreadable(String),
    /// So many pixels, across and down.
    TooLarge(u32, u32),
    Encoding(String),
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PictureError::Unreadable(why) => write!(f, "the drawing cannot be read: {why}"),
            PictureError::TooLarge(across, down) => write!(f, "{across} × {down} pixels are too many for a picture"),
            PictureError::Encoding(why) => write!(f, "the picture cannot be written as PNG: {why}"),
        }
    }
}

impl std::error::Error for PictureError {}

/// The SVG as PNG, in the size that it names.
pub fn png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let options = Options { font_family: "DejaVu Sans".into(), fontdb: fonts(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| PictureError::Unreadable(error.to_string()))?;
    let size = tree.size().to_int_size();
    let (across, down) = (size.width(), size.height());
    let fits = across <= LARGEST && down <= LARGEST;
    let pixels = if fits { Pixmap::new(across, down) } else { None };
    let mut pixels = pixels.ok_or(PictureError::TooLarge(across, down))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PictureError::Encoding(error.to_string()))
}

fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        for font in [DEJAVU, MICRO_HEI] {
            fonts.load_font_source(Source::Binary(Arc::new(font)));
        }
        fonts.set_sans_serif_family("DejaVu Sans");
        Arc::new(fonts)
    };
    FONTS.get_or_init(load).clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::{charts, sample};
    use crate::say::Language;

    fn pixels(svg: &str) -> Pixmap {
        Pixmap::decode_png(&png(svg).unwrap()).unwrap()
    }

    fn word(text: &str) -> Vec<u8> {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\">";
        let text = format!("<text x=\"4\" y=\"24\" font-family=\"DejaVu Sans\" font-size=\"20\">{text}</text>");
        pixels(&format!("{svg}{text}</svg>")).take()
    }

    #[test]
    fn every_chart_becomes_a_picture_of_the_right_size() {
        for chart in charts::all(&sample::digest(), Language::ZhCn) {
            let svg = chart.picture();
            let pixels = pixels(&svg);
            assert_eq!(pixels.width(), charts::WIDE, "{}", chart.name);
            assert!(svg.contains(&format!("height=\"{}\"", pixels.height())), "{}", chart.name);
            let colours: std::collections::HashSet<_> = pixels.data().chunks(4).collect();
            assert!(colours.len() > 20, "{} has {} colours", chart.name, colours.len());
        }
    }

    #[test]
    fn letters_of_every_language_have_a_glyph() {
        // A code point that no font has: what is drawn for it is the sign for a missing glyph, or nothing.
        let (missing, nothing) = (word("\u{10fffd}"), word(""));
        let mut seen = vec![missing, nothing];
        for letter in ["a", "ë", "한", "글", "中", "们", "问", "あ", "Ж", "ש", "س", "→", "−", "…", "▲"]
        {
            let drawn = word(letter);
            assert!(!seen.contains(&drawn), "{letter} looks like something else");
            seen.push(drawn);
        }
    }

    #[test]
    fn what_is_no_drawing_is_an_error() {
        let check = |svg: &str| png(svg).unwrap_err();
        assert!(matches!(check(""), PictureError::Unreadable(_)));
        assert!(matches!(check("<html></html>"), PictureError::Unreadable(_)));
        let huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90000\" height=\"2\"/>";
        assert_eq!(check(huge), PictureError::TooLarge(90_000, 2));
    }
}
