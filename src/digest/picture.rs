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
