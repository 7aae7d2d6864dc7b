//! Personal data of every kind, and the numbers that are none.

use super::*;
use PersonalKind::{Address, Card, Email, Iban, NationalId, Phone};

fn check(text: &str, expected: &[(PersonalKind, &str)]) {
    let found = find_personal(text);
    let seen: Vec<(PersonalKind, &str)> =
        found.iter().map(|p| (p.kind, &text[p.span.start as usize..p.span.end as usize])).collect();
    assert_eq!(seen, expected, "{text}");
}

#[test]
fn a_telephone_number_is_found() {
    check("call +31 6 18273645 please", &[(Phone, "+31 6 18273645")]);
    check("tel:0618273645", &[(Phone, "0618273645")]);
    check("06-18273645", &[(Phone, "06-18273645")]);
    check("mijn nummer is 0618273645.", &[(Phone, "0618273645")]);
    check("010-2837-4651 로 연락 주세요", &[(Phone, "010-2837-4651")]);
    check("+82 10-2837-4651", &[(Phone, "+82 10-2837-4651")]);
    check("我的手机 13827364519", &[(Phone, "13827364519")]);
    check("138-2736-4519", &[(Phone, "138-2736-4519")]);
    check("+86 138 2736 4519", &[(Phone, "+86 138 2736 4519")]);
    check("(212) 736-4519", &[(Phone, "(212) 736-4519")]);
    check("+1 212-736-4519", &[(Phone, "+1 212-736-4519")]);
    check("+49 151 27364519", &[(Phone, "+49 151 27364519")]);
}

#[test]
fn a_card_is_found_by_range_and_checksum() {
    check("4539 1488 0343 6467", &[(Card, "4539 1488 0343 6467")]);
    check("my visa is 4539148803436467", &[(Card, "4539148803436467")]);
    check("4539 1488 0343 6468", &[]);
    check("4111 1111 1111 1111", &[]);
    check("id 4539148803436467", &[]);
}

#[test]
fn a_bank_account_is_found_by_its_remainder() {
    check("maak over naar NL91 ABNA 0417 1643 00", &[(Iban, "NL91 ABNA 0417 1643 00")]);
    check("DE89370400440532013000", &[(Iban, "DE89370400440532013000")]);
    check("NL92 ABNA 0417 1643 00", &[]);
}

#[test]
fn an_identity_number_is_found_by_its_checksum() {
    check("mijn bsn is 111222333", &[(NationalId, "111222333")]);
    check("nummer 111222333 bestaat", &[]);
    check("주민번호 900101-1234567", &[(NationalId, "900101-1234567")]);
    check("900101-1234568", &[(NationalId, "900101-1234568")]);
    check("900101-1234561", &[]);
    check("11010519900307101X", &[(NationalId, "11010519900307101X")]);
    check("110105199003077219", &[(NationalId, "110105199003077219")]);
    check("SSN 219-09-9999", &[(NationalId, "219-09-9999")]);
}

#[test]
fn an_address_is_found() {
    check("ik woon op Keizersgracht 12, 1015 CN Amsterdam", &[(Address, "Keizersgracht 12, 1015 CN")]);
    check("서울시 강남구 테헤란로 152", &[(Address, "서울시 강남구 테헤란로 152")]);
    check("他住在北京市朝阳区建国路88号", &[(Address, "他住在北京市朝阳区建国路88号")]);
    check(
        "he lives at 12 Oak Hill Street, Springfield, IL 62704",
        &[(Address, "12 Oak Hill Street, Springfield, IL 62704")],
    );
}

#[test]
fn a_mailbox_of_a_person_is_found() {
    check("write to jan.jansen@provider.nl today", &[(Email, "jan.jansen@provider.nl")]);
    for text in [
        "git@github.com:a/b.git",
        "noreply@provider.nl",
        "me@example.com",
        "https://user@host.com/x",
        "left-pad@1.2.3",
        "@angular/core",
        "a@b",
        "user@localhost",
    ] {
        check(text, &[]);
    }
}

#[test]
fn numbers_of_other_kinds_are_no_personal_data() {
    for text in [
        "version 1.2.3-4567",
        "2024-05-06 12:30:45",
        "192.168.100.200",
        "1746523845123",
        "175928847299117063",
        "<@175928847299117063>",
        "commit 0123456789",
        "10.0.19041.1288",
        "error 0x80070057",
        "port 8080-8090",
        "1,234,567,890",
        "uid=1000000001",
        "1234567890123456",
        "123-456-7890",
        "212-555-0123",
        "took 1234567 ms, 7654321 bytes",
        "#1234567890",
        "https://example.com/0612345678",
        "d41d8cd98f00b204e9800998ecf8427e",
        "550e8400-e29b-41d4-a716-446655440000",
        "0.1234567890",
        "3.1415926535",
        "1 2 3 4 5 6 7 8 9 10 11",
        "2147483647",
        "ISBN 978-3-16-148410-0",
        "12345678",
        "20240506-123045",
        "$1234567890",
    ] {
        check(text, &[]);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "(?s:.{0,100})|([0-9+(). @a-zA-Z가号/-]{0,60})") {
        for piece in find_personal(&text) {
            proptest::prop_assert!(text.get(piece.span.start as usize..piece.span.end as usize).is_some());
        }
    }
}
