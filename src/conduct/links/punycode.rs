//! Labels of international domain names as ASCII and back (RFC 3492).
//!
//! Exceptions: a label longer than 63 characters is refused.

// Punycode's parameters, RFC 3492 section 5.
const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_POINT: u32 = 128;

fn adapted(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > ((BASE - T_MIN) * T_MAX) / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

fn threshold(k: u32, bias: u32) -> u32 {
    k.saturating_sub(bias).clamp(T_MIN, T_MAX)
}

/// A punycode label without its `xn--`, decoded; `None` when it is malformed or longer than a label may be.
pub fn decode(label: &str) -> Option<String> {
    if label.len() > 63 {
        return None;
    }
    let (basic, rest) = label.rsplit_once('-').unwrap_or(("", label));
    let mut out: Vec<char> = basic.chars().collect();
    let (mut point, mut bias, mut i) = (FIRST_POINT, FIRST_BIAS, 0u32);
    let mut digits = rest.bytes();
    while digits.len() > 0 {
        let (before, mut weight, mut k) = (i, 1u32, BASE);
        loop {
            let digit = match digits.next()? {
                b @ b'a'..=b'z' => u32::from(b - b'a'),
                b @ b'0'..=b'9' => u32::from(b - b'0') + 26,
                _ => return None,
            };
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let t = threshold(k, bias);
            if digit < t {
                break;
            }
            weight = weight.checked_mul(BASE - t)?;
            k += BASE;
        }
        let length = out.len() as u32 + 1;
        bias = adapted(i - before, length, before == 0);
        point = point.checked_add(i / length)?;
        i %= length;
        out.insert(i as usize, char::from_u32(point)?);
        i += 1;
    }
    Some(out.into_iter().collect())
}

/// A label as punycode, without its `xn--`; `None` when it is longer than a label may be.
pub fn encode(label: &str) -> Option<String> {
    let chars: Vec<u32> = label.chars().map(|c| c as u32).collect();
    if chars.len() > 63 {
        return None;
    }
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = out.len() as u32;
    if basic > 0 {
        out.push('-');
    }
    let (mut point, mut delta, mut bias, mut done) = (FIRST_POINT, 0u32, FIRST_BIAS, basic);
    while (done as usize) < chars.len() {
        let next = chars.iter().copied().filter(|c| *c >= point).min()?;
        delta = delta.checked_add((next - point).checked_mul(done + 1)?)?;
        point = next;
        for c in &chars {
            if *c < point {
                delta += 1;
            }
            if *c == point {
                let (mut q, mut k) = (delta, BASE);
                loop {
                    let t = threshold(k, bias);
                    if q < t {
                        break;
                    }
                    out.push(digit(t + (q - t) % (BASE - t)));
                    q = (q - t) / (BASE - t);
                    k += BASE;
                }
                out.push(digit(q));
                bias = adapted(delta, done + 1, done == basic);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        point += 1;
    }
    Some(out)
}

fn digit(value: u32) -> char {
    char::from(if value < 26 { b'a' + value as u8 } else { b'0' + (value - 26) as u8 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punycode_goes_both_ways() {
        for label in ["bücher", "dіscord", "中文", "☃", "ascii-ü", "한국어로"] {
            let encoded = encode(label).unwrap_or_else(|| panic!("{label} encodes"));
            assert_eq!(decode(&encoded).as_deref(), Some(label), "{encoded}");
        }
    }
}
