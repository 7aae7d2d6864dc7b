### Steward가 하는 모든 말, 한국어. 해요체로 짧고 부드럽게 쓰고, 느낌표는 쓰지 않아요.
### 값에 따라 조사가 달라지지 않도록, 값 뒤에는 늘 ‘님’, ‘채널’, ‘항목’ 같은 말을 붙여요.
### 키와 자리표시자는 en.ftl과 같아요.

## Small parts that sentences are made of

clause-name = ‘{ $title }’
clauses-and = { $first }, { $last }
list-and = { $first }, { $last }
field-line = { $name }: { $value }

## Lengths of time and dates

span-days = { $n }일
span-hours = { $n }시간
span-minutes = { $n }분
span-seconds = { $n }초
span-and = { $first } { $second }
span-month = 한 달
pause-days = { $n }일
pause-hours = { $n }시간
pause-other = { $span }
date-full = { $year }년 { $month } { $day }일 { $weekday } { $time } { $zone }
weekday-name = { $n ->
    [1] 월요일
    [2] 화요일
    [3] 수요일
    [4] 목요일
    [5] 금요일
    [6] 토요일
   *[7] 일요일
}
month-name = { $n }월

## Notices to members: parts that many share

notice-footer = { $community } · 사건 { $case }
notice-look = 제가 잘못 봤다면 여기를 눌러 주세요. 사람이 다시 살펴볼게요.
notice-look-person = 이 결정이 잘못됐다면 여기를 눌러 주세요. 다른 사람이 다시 살펴볼게요.
notice-quote = 쓰신 글을 그대로 돌려드려요:
notice-quote-file = 메시지 하나에 담기에는 길어서 전체는 파일에 넣었어요.
notice-reason = 이유: { $reason }
notice-waited = 그때({ $when })는 연락이 닿지 않아서 지금 알려드려요.

now-nothing = 다른 조치는 없어요.
now-reminder = 지금은 다른 조치가 없어요.
now-warning = 이번에는 경고를 드려요. 지금은 다른 조치가 없어요.
now-pause = { $span } 동안, { $when }까지 여기에 글을 쓸 수 없어요. 읽는 건 그대로 할 수 있어요.
now-moderators = 운영진이 함께 이야기해 보고 여기로 알려드릴게요.

next-reminder = { $within } 안에 또 이런 일이 있으면 다시 알려드릴게요.
next-warning = { $within } 안에 또 이런 일이 있으면 경고를 드려요.
next-pause = { $within } 안에 또 이런 일이 있으면 { $pause } 동안 글을 쓸 수 없어요.
next-moderators = { $within } 안에 또 이런 일이 있으면 어떻게 할지 운영진이 함께 이야기해요.

## Notices to members

removal-steward = { $clauses } 항목 때문에 { $channel } 채널에 쓰신 메시지를 지웠어요.
removal-person = { $clauses } 항목 때문에 운영진이 { $channel } 채널에 쓰신 메시지를 지웠어요.
kept-steward = { $channel } 채널에 쓰신 메시지가 { $clauses } 항목과 맞지 않아요. 메시지는 그대로 두었어요.
kept-person = 운영진이 보기에 { $channel } 채널에 쓰신 메시지가 { $clauses } 항목과 맞지 않아요. 메시지는 그대로 있어요.
kept-about = 이 메시지예요:

secret-removed = { $channel } 채널에 쓰신 메시지에 비밀 정보({ $kind })가 들어 있는 것 같아서 지웠어요.
secret-kept = { $channel } 채널에 쓰신 메시지에 비밀 정보({ $kind })가 들어 있는 것 같아요. 제가 지우지 못했으니 직접 지워 주세요.
secret-rotate = 저보다 먼저 본 사람이 있을 수 있어요. 여기에서 쓰지 못하게 하고 새로 받아 주세요: { $url }
secret-rotate-there = 저보다 먼저 본 사람이 있을 수 있어요. 발급받은 곳에서 취소하고 새로 만들어 주세요.
secret-quote = 비밀 정보를 가린 메시지예요:
personal-removed = { $channel } 채널에 쓰신 메시지에 개인 정보({ $kind })가 들어 있는 것 같아요. 누구나 볼 수 있는 곳이라 지웠어요.
personal-quote = 그 부분을 가린 메시지예요. 다시 올리셔도 좋아요:
personal-phone = 전화번호
personal-card = 카드 번호
personal-iban = 계좌 번호
personal-address = 집 주소
personal-email = 이메일 주소
personal-national-id = 주민등록번호 같은 신분 번호
no-blame = 누구에게나 생기는 일이고, 불이익은 전혀 없어요.

compromised-what = 짧은 시간에 같은 메시지가 채널 { $count }곳에 올라왔어요. 다른 사람이 계정을 쓰고 있는 것 같아요.
compromised-done = 올라온 메시지를 모두 지우고 { $when }까지 이곳에서 계정을 잠시 멈춰 두었어요. 역할은 그대로이고 불이익도 없어요.
compromised-paused = { $when }까지 이곳에서 계정을 잠시 멈춰 두었어요. 역할은 그대로이고 불이익도 없어요.
compromised-removed = 올라온 메시지를 모두 지웠어요. 역할은 그대로이고 불이익도 없어요.
compromised-how =
    계정을 되찾는 방법이에요:
    1. Discord 비밀번호를 바꿔 주세요. 모든 기기에서 로그아웃돼요.
    2. 2단계 인증을 켜 주세요.
    3. 설정의 ‘승인한 앱’에서 모르는 앱을 지워 주세요.
compromised-back = 다 하셨거나 본인이 직접 쓰신 글이라면 여기를 눌러 주세요. 운영진이 확인하고 다시 쓸 수 있게 해 드릴게요.
compromised-quote = 올라온 글이에요:

flood-file-asked = { $channel } 채널에 긴 글이 한꺼번에 올라왔어요. 파일로 올려 주실 수 있을까요? 파일이면 읽고 찾기 쉽고 대화도 끊기지 않아요.
flood-file-removed = 글은 채널에서 내렸어요. 바로 올릴 수 있게 파일로 붙여 두었어요.
flood-file-kept = 이번 글은 그대로 두셔도 돼요.
flood-file-fine = 불이익은 없어요.

copies-left-one = 같은 메시지가 채널 { $count }곳에 있었어요. { $channel } 채널의 글만 남기고 나머지는 { $clauses } 항목 때문에 지웠어요.
copies-removed = 같은 메시지가 채널 { $count }곳에 있었어요. { $clauses } 항목 때문에 지웠어요.

kick-person = 운영진이 { $community } 서버에서 내보내기로 결정했어요. 새 초대를 받으면 다시 올 수 있어요.
kick-steward = { $clauses } 항목 때문에 { $community } 서버에서 내보내요. 새 초대를 받으면 다시 올 수 있어요.
ban-person = 운영진이 { $community } 서버에서 내보내고 다시 들어올 수 없게 하기로 결정했어요.
ban-person-until = 운영진이 { $community } 서버에서 내보내기로 결정했어요. { $when }부터 다시 올 수 있어요.
ban-steward = { $clauses } 항목 때문에 { $community } 서버에서 내보내고, 스스로는 다시 들어올 수 없어요.
ban-steward-until = { $clauses } 항목 때문에 { $community } 서버에서 내보내요. { $when }부터 다시 올 수 있어요.
leaving-quote = 이 메시지 때문이에요:
leaving-appeal = 잘못된 결정이라면 여기로 알려 주세요. 이 결정을 하지 않은 사람이 살펴볼게요: { $address }

warned-person = { $community } 운영진이 경고를 드렸어요.
warned-person-clause = { $clauses } 항목 때문에 { $community } 운영진이 경고를 드렸어요.
paused-person = { $community } 운영진이 이곳에서 계정을 잠시 멈췄어요.
paused-person-clause = { $clauses } 항목 때문에 { $community } 운영진이 이곳에서 계정을 잠시 멈췄어요.
ruling-quote = 이 메시지 때문이에요:
lifted-pause = { $community } 서버에서 쉬는 시간이 끝났어요. 다시 글을 쓸 수 있어요.

undo-message = { $channel } 채널에 쓰신 메시지를 지웠는데, 제가 잘못 봤어요. 미안해요. 글을 돌려드릴게요. 다시 올리셔도 돼요.
undo-case = 사건 { $case }번은 잘못된 결정이어서 되돌렸어요. 미안해요.
undo-pause = 이제 글도 다시 쓸 수 있어요.
undo-strike = 기록에 불리하게 남지 않아요.

name-ask = 여기에서 쓰시는 이름 { $name } 부분이 { $clauses } 항목과 맞지 않아요. 다른 이름으로 바꿔 주실 수 있을까요? 서버 메뉴의 ‘서버 프로필 편집’에서 바꿀 수 있어요.

## A second look

second-look-taken = 고마워요. 사람이 사건 { $case }번을 살펴보고 여기로 알려드릴게요.
second-look-already = { $when }에 이미 요청하셨어요. 사람이 살펴보고 여기로 알려드릴게요.
second-look-decided = 사건 { $case }번은 이미 사람이 살펴봤고 답을 보내드렸어요.
second-look-undone-before = 사건 { $case }번은 이미 되돌렸어요. 불이익은 없어요.
second-look-upheld = 사람이 사건 { $case }번을 다시 살펴봤어요. 결정은 그대로예요.
second-look-upheld-fades = 시간이 지나면 옅어져요. { $span } 뒤에는 절반만 남아요.
second-look-undone = 사람이 사건 { $case }번을 다시 살펴봤고, 말씀이 맞았어요. 결정을 되돌렸어요. 미안해요.
second-look-not-yours = 이 일의 당사자만 다시 봐 달라고 할 수 있어요.

## Buttons

button-second-look = 사람에게 다시 봐 달라고 하기
button-apply = 적용
button-delete-only = 메시지만 삭제
button-right = 맞아요
button-not-a-breach = 문제없어요
button-undo = 되돌리기
button-unsure = 잘 모르겠어요
button-open = 열기
button-step-aside = 저는 빠질게요
button-of-case = { $label } · { $case }
button-uphold = 결정 유지

## Cards to moderators

card-title-alert = 사건 { $case } · 결정 필요: { $rule } ({ $clause })
card-title-enforce = 사건 { $case } · 처리함: { $rule } ({ $clause })
card-title-second-look = 사건 { $case } · 다시 보기: { $rule } ({ $clause })
card-title-compromised = 사건 { $case } · 빼앗긴 계정: { $rule } ({ $clause })
card-title-leak = 사건 { $case } · 정보 유출: { $rule } ({ $clause })
card-title-staff = 사건 { $case } · 운영진 관련: { $rule } ({ $clause })
card-title-raid = 사건 { $case }: 한꺼번에 많은 입장
card-brief-alert = 사건을 열어 보고 결정해 주세요.
card-brief-enforce = 이미 처리했어요. 사건을 열어 보고 맞았는지 알려 주세요.
card-brief-second-look = 당사자가 다시 봐 달라고 했어요. 이 사건을 결정하지 않은 분이 답해 주세요.

card-field-who = 누가
card-field-where = 어디에서
card-field-said = 쓴 글
card-field-matched = 걸린 부분
card-field-also = 다른 규칙
card-field-standing = 누적 점수
card-field-done = 처리
card-field-proposed = ‘적용’을 누르면
card-field-before = 앞선 대화
card-field-looking = 보는 사람
card-field-notes = 알아 둘 점
card-who = { $who } ({ $name })
card-where = { $channel } · [그 자리에서 보기]({ $link })
card-standing = { $before }점 → { $after }점
card-standing-same = { $before }점, 그대로
card-evidence-gone = 쓴 글은 이제 보관하지 않아요.
card-read-stripped = 보이지 않는 글자를 섞어 “{ $plain }” 표현으로 읽히게 썼어요
card-read-decoded = 부호로 바꾸어 “{ $plain }” 표현으로 읽히게 썼어요
card-read-skeleton = 비슷하게 생긴 글자로 “{ $plain }” 표현으로 읽히게 썼어요
card-read-collapsed = 글자를 늘여 “{ $plain }” 표현으로 읽히게 썼어요
card-read-joined = 글자를 띄워 “{ $plain }” 표현으로 읽히게 썼어요

act-removed = 메시지 삭제
act-kept = 메시지 그대로 둠
act-file = 파일로 올려 달라고 부탁
measure-none = 조치 없음
measure-remind = 알림
measure-warn = 경고
measure-timeout = { $when }까지 타임아웃
measure-timeout-for = { $span } 타임아웃
measure-kick = 추방
measure-ban = 기한 없는 차단
measure-ban-until = { $when }까지 차단
measure-lift = 해제
measure-pause-invites = 초대 일시 중지

note-staff = 운영진이 쓴 글이라 아무 조치도 하지 않았어요. 관리자가 볼 수 있게 기록했어요.
note-about-staff = 운영진에 관한 사건이에요. 관리자와 소유자만 볼 수 있어요.
note-criticism = 제품이나 저희에 대한 비판이에요. 직원이 혼자 결정하지 않으니 다른 분과 함께 봐 주세요.
note-permission = “{ $permission }” 권한이 없어요: { $cost } 제 역할에 권한을 주거나 직접 처리해 주세요.
note-higher = 이 멤버의 가장 높은 역할이 제 역할보다 낮지 않아서 처리하지 못했어요. 제 역할을 위로 올리거나 직접 처리해 주세요.
note-owner = Discord에서는 소유자나 관리자 권한이 있는 멤버를 타임아웃할 수 없어요.
note-protected = 설정에서 보호된 멤버라 아무 조치도 하지 않았어요.
note-dm-thread = 개인 메시지가 닫혀 있어서 { $channel } 스레드에서 알렸어요.
note-dm-waits = 개인 메시지가 닫혀 있어서, 다음에 여기서 명령어를 쓸 때 알려줄게요.
note-left = 이미 서버를 나가서 알릴 수 없었어요.
note-gone = 메시지는 이미 없었어요.
note-refused = Discord가 거절했어요: { $text }
note-unknown = Discord가 처리했는지 알 수 없어요. 확인해 주세요. 다시 시도하지는 않을게요.
note-late = { $span } 늦게 전해 들어서 메시지만 처리했어요.
note-second-look = { $when }에 { $who } 님이 다시 봐 달라고 했어요.
note-recused = 이 사건에 관련된 분이 처리했어요. 급할 때는 깨어 있는 누구나 할 수 있어요.
note-review = 다른 한 분이 더 봐 주셔야 해요.
note-no-second-reviewer = 봐 줄 다른 분이 없어서 한 분이 혼자 결정했어요.

raid-joins = { $span } 사이에 계정 { $count }개가 들어왔어요.
raid-shared = 그중 { $count }개의 공통점: { $what }.
raid-paused = { $when }까지 초대를 잠시 멈췄어요. 내보낸 사람은 없어요.
raid-not-paused = 초대는 아직 열려 있어요. 내보낸 사람은 없어요.
raid-ask = ‘맞아요’를 누르면 이대로 두고, ‘되돌리기’를 누르면 초대를 다시 열어요.

settled-apply = { $who } 님이 적용했어요.
settled-delete-only = { $who } 님이 메시지만 지웠어요.
settled-right = { $who } 님이 맞다고 했어요.
settled-not-a-breach = { $who } 님이 문제없다고 했어요.
settled-undo = { $who } 님이 되돌렸어요.
settled-unsure = { $who } 님이 잘 모르겠다고 했어요. 다른 분이 봐 주세요.
settled-uphold = { $who } 님이 다시 보고 결정을 유지했어요.

runaway-guard = 규칙 “{ $rule }”에 최근 메시지 { $messages }개 중 { $hits }개가 걸렸고, 오래 함께한 멤버 { $members }명의 글이에요. 이제부터는 물어보기만 할게요. 규칙 내용을 살펴봐 주세요.

## What a rule found

found-word = 낱말 “{ $word }”
found-pattern = 패턴 { $pattern }
found-link = 목록에 있는 { $host } 링크
found-link-not-allowed = 허용 목록에 없는 { $host } 링크
found-imitates = { $host } 주소가 { $brand }({ $official }) 흉내를 내요
found-masked = { $shown } 주소로 보이지만 { $host } 주소로 가는 링크
found-invite = 다른 서버 초대: { $code }
found-mentions = 사람이나 역할 { $n }개를 부름
found-everyone = @everyone이나 @here를 부름
found-flood-messages = { $span } 안에 메시지 { $n }개
found-flood-lines = { $span } 안에 { $n }줄
found-flood-characters = { $span } 안에 { $n }자
found-flood-emoji = { $span } 안에 이모지 { $n }개
found-flood-attachments = { $span } 안에 첨부 파일 { $n }개
found-flood-links = { $span } 안에 링크 { $n }개
found-duplicates = { $span } 안에 같은 글 { $n }번
found-copies = { $span } 안에 같은 글이나 파일이 채널 { $n }곳에
found-honeypot = 스크립트만 쓰는 { $channel } 채널에 씀
found-shouting = 대문자 { $percent }%
found-zalgo = 부호가 잔뜩 쌓인 글자
found-secret = 비밀 정보: { $kind }
found-personal = { $kind }
found-selling = 판매 글: “{ $phrase }”
found-newcomer = 새로 온 사람의 첫 글인데, 새로 온 사람이 잘 올리지 않는 것이 있음
found-name = “{ $word }” 표현이 들어간 이름
found-native = Discord AutoMod에 걸린 표현: “{ $word }”
found-raid = { $span } 안에 { $n }명 입장

## Why, and why not

why-heading-flagged = 이 메시지는 규칙에 걸렸어요. 규칙마다 살펴보면:
why-heading-clean = 이 메시지는 어떤 규칙에도 걸리지 않았어요. 규칙마다 살펴보면:
why-matched = **{ $rule }** ({ $clause }, { $stage }): 걸림, { $found }.
why-not = { $rule }: 걸리지 않음, { $because }.
why-more = 걸리지 않은 규칙이 { $n }개 더 있어요.
why-read-as = 이렇게도 읽어 봤어요: { $texts }
stage-shadow = 기록만 함
stage-alert = 운영진에게 물어봄
stage-enforce = 바로 처리
not-found = 맞는 부분이 없음
not-language = 목록의 언어는 { $rule }, 이 글의 언어는 { $text }
not-role = 쓴 사람의 역할 “{ $role }” 때문에 예외
not-channel = { $channel } 채널은 예외
not-member = 쓴 사람이 예외
not-only-role = 정해진 역할에만 적용
not-only-channel = 정해진 채널에만 적용
not-joined = 들어온 지 { $span } 미만인 멤버에게만 적용
not-account = 만든 지 { $span } 미만인 계정에만 적용
not-messages = 메시지가 { $n }개보다 적은 멤버에게만 적용
not-surface = 메시지의 이 부분은 보지 않음
not-history = 여러 메시지를 함께 보는 규칙인데, 앞선 메시지를 여기서는 알 수 없음
not-off = 꺼져 있음
not-passed = 운영진이 돌려준 글이라 당분간 괜찮음
not-late = 이 규칙을 쓰기에는 메시지를 너무 늦게 받음
why-staff = 쓴 사람이 운영진이에요. 기록만 하고 아무 조치도 하지 않아요.
why-bot = 봇이 쓴 글이라 어떤 규칙도 보지 않아요.
language-en = 영어
language-nl = 네덜란드어
language-ko = 한국어
language-zh = 중국어
language-de = 독일어
language-fr = 프랑스어
language-es = 스페인어
language-it = 이탈리아어
language-pt = 포르투갈어
language-ru = 러시아어
language-ja = 일본어
language-ar = 아랍어
language-hi = 힌디어
language-sv = 스웨덴어
language-tr = 튀르키예어
language-vi = 베트남어
language-pl = 폴란드어
language-cs = 체코어
language-da = 덴마크어
language-no = 노르웨이어
language-fi = 핀란드어
language-hu = 헝가리어
language-fa = 페르시아어
language-th = 태국어
language-uk = 우크라이나어
language-bg = 불가리아어
language-el = 그리스어
language-he = 히브리어
language-ro = 루마니아어
language-id = 인도네시아어
language-fil = 필리핀어
language-eo = 에스페란토
language-kab = 카빌어
language-unknown = 짧아서 알 수 없음

## Answers to commands

case-title = 사건 { $case }
case-field-about = 대상
case-field-kind = 종류
case-field-state = 상태
case-field-clause = 항목
case-field-rules = 규칙
case-field-measure = 조치
case-field-points = 점수
case-field-by = 결정한 쪽
case-field-reason = 이유
case-field-word = 운영진의 판단
case-field-second-look = 다시 보기
case-kind-breach = 행동 강령에 어긋난 일
case-kind-compromised = 빼앗긴 계정
case-kind-leak = 정보 유출
case-kind-raid = 한꺼번에 많은 입장
case-kind-ruling = 사람의 결정
case-state-open = 운영진을 기다리는 중
case-state-intended = 처리하는 중
case-state-applied = 처리함
case-state-failed = Discord가 거절함, 사람이 봐야 함
case-state-dismissed = 문제없음, 아무 조치도 하지 않음
case-state-undone = 되돌림
case-by-rules = 규칙
case-by-native = Discord AutoMod
case-points = { $points }점 ({ $span } 뒤에는 절반)
verdict-right = 맞음
verdict-wrong = 틀림
verdict-unsure = 잘 모르겠음
verdict-by = { $word } ({ $who } 님)
second-look-asked = { $when }에 요청

history-title = { $name } 님의 기록
history-closed = 일부 사건은 관리자만 볼 수 있어요.
history-none = 사건이 없어요. { $name } 님에게 불리한 기록은 없어요.
history-standing = 지금 남은 점수는 { $points }점이에요.
history-line = **{ $case }** · { $when } · { $what } · { $state }
history-more = 지난 사건이 { $n }개 더 있어요.

rules-title = { $community } 행동 강령
rules-appeal = 잘못된 결정이 있었다면: { $address }
rules-whole = 전체 내용은 파일에 있어요.

refuse-yourself = 자기 자신에게는 할 수 없어요.
refuse-me = 저 자신에게는 할 수 없어요.
refuse-bot = { $name } 님은 봇이라 알릴 사람이 없어요. Discord 메뉴를 써 주세요.
refuse-above-you = { $name } 님의 역할이 같거나 더 높아요. 더 높은 역할을 가진 분이 해야 해요.
refuse-above-me = { $name } 님의 역할이 저와 같거나 더 높아서 할 수 없어요. 제 역할을 위로 올리거나 직접 해 주세요.
refuse-owner = { $name } 님은 이 서버의 소유자예요. Discord에서는 아무도 할 수 없어요.
refuse-administrator = { $name } 님은 관리자 권한이 있어요. Discord에서는 아무도 타임아웃할 수 없어요.
refuse-staff = { $name } 님은 운영진이에요. 관리자나 소유자가 결정해요.
refuse-protected = { $name } 님은 설정에서 보호돼 있어요.
refuse-you-lack = “{ $permission }” 권한이 있어야 할 수 있어요.
refuse-i-lack = 저에게 “{ $permission }” 권한이 있어야 해요. 제 역할에 권한을 주고 다시 해 주세요.
refuse-no-case = 사건 { $case }번은 없어요.
refuse-no-member = { $name } 님은 여기 멤버가 아니에요.
refuse-not-timed-out = { $name } 님은 타임아웃 상태가 아니에요.
refuse-not-banned = { $name } 님은 차단된 상태가 아니에요.
refuse-no-clause = “{ $clause }” 항목은 없어요. 있는 항목: { $clauses }.
refuse-span = “{ $text }” 부분을 기간으로 읽을 수 없어요. 10m, 12h, 7d처럼 써 주세요.
refuse-too-long = Discord 타임아웃은 28일보다 짧아야 해요. 더 짧게 하거나 차단을 골라 주세요.
refuse-own-history = 자기 이력은 여기서 볼 수 없어요. 본인에 대해 간직하고 있는 것은 `/privacy show` 명령으로 볼 수 있어요.
refuse-recused = 사건 { $case }번에 관련돼 있어서 다른 분이 결정해요.
refuse-part = 사건 { $case }번에 관련돼 있어서 내용은 열리지 않고 다른 분이 결정해요. 그때까지 메시지를 지우거나 하루까지 타임아웃할 수는 있어요.
refuse-nobody-else = 사건 { $case }번을 봐 줄 다른 분이 없어요. { $when }부터 직접 하실 수 있고, 기록에 그렇게 남아요.
refuse-managers = 사건 { $case }번은 운영진에 관한 거예요. 관리자나 소유자가 열어요.
refuse-settled = { $who } 님이 사건 { $case }번을 이미 결정했어요.
refuse-own-second-look = 사건 { $case }번을 직접 결정하셨으니 다시 보는 건 다른 분이 해요.
refuse-not-yours = 다른 분에게 보낸 내용이에요.
refuse-moderators = 운영진만 할 수 있어요.
refuse-evidence-gone = 사건 { $case }번의 글은 이제 보관하지 않아요.
refuse-not-here = 서버 안에서만 할 수 있어요.
refuse-press = 사건 { $case }번의 상태가 바뀌어서 이 버튼은 맞지 않아요. 사건을 열어 봐 주세요.
refuse-not-known = 이 메시지는 이제 알 수 없어요.

done-warned = { $name } 님에게 경고했어요. 사건 { $case }번이에요.
done-timed-out = { $name } 님을 { $when }까지 타임아웃했어요. 사건 { $case }번이에요.
done-lifted = { $name } 님의 타임아웃을 풀었어요. 사건 { $case }번이에요.
done-kicked = { $name } 님을 추방했어요. 사건 { $case }번이에요.
done-banned = { $name } 님을 차단했어요. 사건 { $case }번이에요.
done-banned-until = { $name } 님을 { $when }까지 차단했어요. 사건 { $case }번이에요.
done-unbanned = { $name } 님은 다시 들어올 수 있어요. 사건 { $case }번이에요.
done-applied = 적용했어요. 사건 { $case }번이에요.
done-deleted = 메시지만 지웠어요. 사건 { $case }번이에요.
done-dismissed = 문제없는 글로 보고 사건 { $case }번을 닫았어요. 고마워요.
done-right = 맞다고 적어 두었어요. 사건 { $case }번이에요. 고마워요.
done-undone = 되돌리고 { $name } 님에게 알렸어요. 사건 { $case }번이에요.
done-unsure = 잘 모르겠다고 적어 두었어요. 사건 { $case }번은 다른 분을 기다려요.
done-stepped-aside = 빠지신 걸로 적어 두었어요. 사건 { $case }번은 다른 분이 결정해요.
done-upheld = 결정을 유지하고 { $name } 님에게 알렸어요. 사건 { $case }번이에요.
done-told = 당사자에게 개인 메시지로 알려요.
done-told-later = 개인 메시지가 닫혀 있어서 스레드에서, 또는 다음에 명령어를 쓸 때 알려요.
done-purged = 지난 { $span } 동안의 메시지도 지워요.

## Reasons in the audit log

reason-rules = Steward 사건 { $case }: { $rules } ({ $clause })
reason-person = Steward 사건 { $case }, { $name }: { $reason }
reason-undo = Steward 사건 { $case }: { $name } 님이 되돌림
reason-over = Steward 사건 { $case }: 기간 끝남
reason-raid = Steward 사건 { $case }: { $span } 안에 { $count }명 입장
reason-raid-over = Steward 사건 { $case }: 초대 다시 열림

## At the start

start-awake = { $community } 서버를 돌보기 시작했어요. 규칙 { $rules }개 중 { $enforce }개는 바로 처리하고, { $alert }개는 물어보고, { $shadow }개는 기록만 해요.
start-back = { $span } 만에 돌아왔어요. 그동안 올라온 메시지 { $messages }개를 읽었고, 사건 { $cases }개가 기다리고 있어요.
start-back-calm = { $span } 만에 돌아왔어요. 그동안 올라온 메시지 { $messages }개를 읽었고, 기다리는 사건은 없어요.
start-lacks = 없는 권한이 있어요. 권한마다 할 수 없는 일이에요:
start-intent-content = Developer Portal에서 “Message Content Intent”가 꺼져 있어요. 메시지를 읽을 수 없어서 글에 관한 규칙은 쉬어요. 명령어, 입장 알림, Discord AutoMod는 그대로 움직여요.
start-intent-members = Developer Portal에서 “Server Members Intent”가 꺼져 있어요. 누가 들어오고 이름을 바꾸는지 알 수 없어서 레이드와 이름 규칙은 쉬어요.
start-policy-loaded = 새 행동 강령(버전 { $version })을 쓰기 시작했어요.
start-policy-refused = 새 행동 강령에 잘못된 곳이 있어서 지난 것을 그대로 써요: { $error }

permission-line = “{ $permission }”: { $cost }
permission-view-channel = 채널 보기
permission-read-history = 메시지 기록 보기
permission-send = 메시지 보내기
permission-embed = 링크 첨부
permission-attach = 파일 첨부
permission-manage-messages = 메시지 관리하기
permission-moderate = 멤버 타임아웃
permission-kick = 멤버 추방하기
permission-ban = 멤버 차단하기
permission-manage-roles = 역할 관리하기
permission-audit-log = 감사 로그 보기
permission-manage-threads = 스레드 관리하기
permission-private-threads = 비공개 스레드 만들기
permission-send-threads = 스레드에서 메시지 보내기
permission-manage-channels = 채널 관리하기
permission-manage-nicknames = 별명 관리하기
permission-manage-guild = 서버 관리하기
permission-pin = 메시지 고정
cost-view-channel = 이 채널을 볼 수 없어요.
cost-read-history = 제가 없는 동안 올라온 글을 읽을 수 없어요.
cost-send = 카드와 답을 올릴 수 없어요.
cost-embed = 카드가 일반 글로 나와요.
cost-attach = 긴 글을 통째로 돌려드릴 수 없어요.
cost-manage-messages = 메시지를 지울 수 없어요.
cost-moderate = 타임아웃을 할 수 없어요.
cost-kick = 추방할 수 없어요.
cost-ban = 차단하거나 차단을 풀 수 없어요.
cost-manage-roles = 역할을 주거나 뺄 수 없어요.
cost-audit-log = 운영진이 직접 한 일을 알 수 없어요.
cost-manage-threads = 스레드를 정리할 수 없어요.
cost-private-threads = 개인 메시지를 닫은 멤버에게 알릴 수 없어요.
cost-send-threads = 스레드에 쓸 수 없어요.
cost-manage-channels = 채널을 느리게 하거나 잠글 수 없어요.
cost-manage-nicknames = 이름을 되돌릴 수 없어요.
cost-manage-guild = 초대를 멈추거나 Discord AutoMod 규칙을 읽을 수 없어요.
cost-pin = 제가 무엇을 기록하는지 알리는 글을 고정하지 못해요.

## Recognition

champion-new = { $who } 님이 이제 이곳의 **{ $tier }** 등급이에요.
champion-thanks = 다른 분들을 위해 내 준 시간, 고마워요.
champion-alumni = { $who } 님은 한동안 이 커뮤니티를 받쳐 왔고, 이제 한 걸음 물러나요.
champion-alumni-thanks = 그동안 모두 고마웠어요. 문은 언제나 열려 있어요.
reason-tier = Steward: 이제 { $tier } 등급
reason-no-tier = Steward: 이제 등급 없음

credit-kind-solved = 해결로 표시된 답변
credit-kind-thanks = 감사
credit-kind-asker-reaction = 질문한 분의 반응
credit-kind-welcome = 환영
credit-kind-peer-reaction = 다른 분의 반응
credit-kind-contribution = 커뮤니티를 위한 일
credit-kind-nomination = 추천
credit-line = { $link } · { $who } · { $when }
credit-line-alone = { $link } · { $when }

share-most = 대부분
share-half = 절반쯤
share-some = 일부
share-little = 조금
part-line = { $what }: { $share }
part-solved = { $n }명이 해결로 표시한 답변
part-thanks = { $n }명이 보낸 감사
part-asker-reaction = 질문한 { $n }명이 답변에 남긴 반응
part-welcome = 새로 온 { $n }명을 맞이한 일
part-peer-reaction = 다른 { $n }명이 답변에 남긴 반응
part-contribution = 관리자가 적어 둔 커뮤니티를 위한 일

cap-given = 하루에 여러 사람에게 감사한 분이 있어요. 한 사람이 하루에 줄 수 있는 양에는 한도가 있어요.
cap-room = 바쁜 날에는 하루에 셀 수 있는 것보다 많이 들어왔어요.
cap-same-day = 같은 분이 하루에 여러 번 남긴 것은 가장 무거운 것 하나만 세요.
cap-conversation = 한 대화에서는 감사가 아무리 많아도 정해진 만큼만 세요.
cap-pair-full = 같은 분의 감사는 쌓일수록 점점 덜 세요.
cap-returned = 서로 도운 사이에서 오간 것은 덜 세요.
cap-unknown = 아직 이곳 사람들과 거의 만나지 않은 분들의 감사는 모두 합쳐 한도까지만 세요.
cap-welcomes = 환영은 다른 도움에 견주어 한도까지만 세요.
cap-reactions = 반응은 다른 도움에 견주어 한도까지만 세요.

me-title = 지금 자리와 그 이유
me-tier = 이곳의 **{ $tier }** 등급이에요.
me-no-tier = 아직 등급이 없어요.
me-alumni = 예전에 이 커뮤니티를 받쳐 주셨어요. 고마워요.
me-nothing = 아직 적힌 것이 없어요. 도움에서 나와요. 답하고, 감사를 받고, 새로 온 분을 맞이하는 일이에요. 얼마나 많이 쓰는지는 상관없어요.
me-staff = 운영진이라서 도움은 적어 두지만 순위는 매기지 않아요.
me-break = { $when }까지 쉬는 중이에요. 검토와 알림은 기다려요.
me-strike = 지금 남아 있는 기록이 있어요. 옅어질 때까지는 아무것도 제안하지 않아요.
me-proposed = 관리자가 { $tier } 등급을 살펴보고 있어요.
me-opted-out = 적지 말아 달라고 하셔서 보여 드릴 것이 없어요. `/me opt-in` 명령으로 바꿀 수 있어요.
me-field-parts = 무엇으로 이루어졌는지
me-field-threads = 그 뒤에 있는 대화
me-field-caps = 덜 센 것과 그 이유
me-field-waiting = 기다리는 것
me-field-next = { $tier } 등급까지
me-waiting = 이 감사가 나를 향한 것인지 확실하지 않아요. 관리자가 살펴보거나, 나중의 감사로 정해져요.
me-more = 그 밖에 { $n }개 더 있어요.
next-people = 이곳에 익숙한 { $n }명을 더 돕기
next-weeks = 최근 13주 가운데 { $n }주 더 돕기
next-score-little = 조금 더 돕기
next-score-some = 어느 정도 더 돕기
next-score-much = 꽤 많이 더 돕기
next-nothing = 모자란 것이 없어요. 주간 검토에서 관리자에게 제안해요.
next-highest = 가장 높은 등급이에요.

break-set = { $when }까지 쉬어요. 검토와 알림은 기다리고, 잃는 것은 없어요. `/me back` 명령으로 일찍 끝낼 수 있어요.
break-ended = 다시 반가워요. 검토는 적응할 시간을 두고 해요.
break-none = 쉬는 중이 아니에요.
break-form = “{ $text }” 부분을 날짜로 읽을 수 없어요. { $example }처럼 연-월-일로 써 주세요.
break-past = { $date } 날짜는 이미 지났어요. 더 뒤의 날을 골라 주세요.
break-far = 쉬는 기간은 길어야 { $n }일이라 { $date }까지예요. 그 뒤에 다시 쉴 수 있어요.
opt-out-done = 이제부터 도움을 적지 않고 어디에도 보이지 않아요. 감사 기록도, 등급도, 목록도 없어요. 등급에 딸린 역할도 거둬요. 전에 적힌 것은 숨겨 둬요. `/me opt-in` 명령으로 되돌릴 수 있어요.
opt-out-before = 전에 그렇게 하셨고 그대로예요. 아무것도 적지 않고 어디에도 보이지 않아요. `/me opt-in` 명령으로 되돌릴 수 있어요.
opt-in-done = 이제부터 도움을 다시 적어요. 지금 있는 것은 `/me why` 명령으로 볼 수 있고, 등급은 다음 검토에서 돌아와요.
opt-in-before = 이미 도움을 적고 있어요. `/me why` 명령으로 볼 수 있어요.

thanks-noted = { $name } 님에게 보낸 감사를 적었어요. 그분은 `/me why` 명령에서 볼 수 있어요.
thanks-undone = { $name } 님에게 보낸 감사를 거뒀어요. 다시 감사할 수 있어요.
solved-noted = { $name } 님이 해결한 것으로 적었어요. 다른 분도 도왔다면 그 답변도 표시해 주세요.
unsolved-noted = 표시와 그에 따른 기록을 거뒀어요.
message-line = { $helper } 님에게, { $from } 님이 남긴 { $kind }: { $state }
message-line-alone = { $helper } 님에게 { $kind }: { $state }
state-counted = 세고 있어요
state-pending = 누구를 향한 것인지 확실하지 않아 기다려요
state-less = 덜 세요: { $why }
withdrawn-thanks-deleted = 감사가 지워져서 더는 세지 않아요
withdrawn-answer-deleted = 답변이 지워져서 더는 세지 않아요
withdrawn-edited-out = 감사가 편집으로 빠져서 더는 세지 않아요
withdrawn-mark = 표시가 거둬져서 더는 세지 않아요
withdrawn-taken-back = 감사가 거둬져서 더는 세지 않아요
withdrawn-reaction = 반응이 거둬져서 더는 세지 않아요
withdrawn-refused = 관리자가 살펴보고 세지 않기로 했어요
why-credited = 이 메시지로 적힌 것:
why-not-credited = 이 메시지로는 아무에게도 적힌 것이 없어요.
no-credit-nobody = 감사로 읽히지만 누구를 향한 것인지 알 수 없어요. 답장이나 멘션, `/thanks` 명령이면 알 수 있어요.
no-credit-oneself = 쓴 사람 자신에게 감사하고 있어요.
no-credit-bot = 봇에게 감사하고 있어요.
no-credit-stranger = 감사를 받는 분이 대화에 없었어요.
no-credit-opted-out = 적지 말아 달라고 한 분이 있어요.
no-credit-gone = 감사의 대상이 된 메시지가 없어졌어요.
no-credit-not-yours = 답변은 질문한 분이나 운영진만 표시해요.
no-credit-before = 전에 이미 적었어요.
no-credit-bot-wrote = 봇이 쓴 메시지예요.
no-credit-no-phrase = 감사하는 말이 없고, 해결로 표시한 분도 없고, 질문한 분의 반응도 없어요.
no-credit-quoted = 감사하는 말이 인용이나 코드 안에 있어요.
no-credit-returned = “천만에요”처럼 감사에 답하는 말이에요.
no-credit-undone = 감사를 사양하거나, 전하거나, 다른 것을 두고 하는 말이에요.
no-credit-to-nobody = 무언가를 반기는 말이고, 이곳의 누구에게 하는 감사는 아니에요.
no-credit-in-advance = 미리 하는 감사예요. 나중에 감사하면 세요.
no-credit-unnoted = 감사로 읽히지만 적힌 것이 없어요. 제가 오기 전이었거나, 늦은 편집으로 들어온 감사일 수 있어요.

refuse-thanks-oneself = 감사는 다른 분에게 하는 거예요.
refuse-mark-oneself = 자기 메시지는 해결로 적을 수 없어요. 도와준 분이 있다면 그 답변을 표시해 주세요.
refuse-log-oneself = 자기 일이라서 다른 관리자가 해야 해요.
refuse-credit-own = 자기에게 온 것이라서 다른 분이 정해요.
refuse-approve-own = 자기 일이라서 다른 관리자가 결정해요.
refuse-credit-bot = 봇에게는 적지 않아요.
refuse-thanks-stranger = { $name } 님은 한 달 동안 여기에 쓴 것이 없어서 적을 것이 없어요. 직접 전해 주세요.
refuse-opted-out = 두 분 가운데 적지 말아 달라고 한 분이 있어서 아무것도 적지 않아요. 직접 전해 주세요.
refuse-mark-not-yours = 답변은 질문한 분이나 운영진만 표시해요. 쓴 분에게 감사할 수는 있어요.
refuse-mark-nobody = 어느 질문의 답인지 알 수 없어요. 쓴 분에게 감사할 수는 있어요.
refuse-credit-before = 전에 이미 적었고, 한 번이면 충분해요.
refuse-credit-settled = 이미 다른 분이 정했어요.
refuse-credit-gone = 그 기록은 이제 없어요.
refuse-no-mark = 이 메시지에는 표시가 없어요.
refuse-nothing-to-undo = 여기에 거둘 수 있는 감사가 없어요.
refuse-undo-late = 몇 분이 지나서 그대로 남아요. 운영자가 정리할 수 있어요.
refuse-message-gone = 이 메시지는 이제 알 수 없어요.
refuse-no-proposal = { $name } 님은 지금 제안된 것이 없어요. `/manage champions nominate` 명령으로 검토를 열 수 있어요.
refuse-not-ranked = { $name } 님은 운영진이에요. 도움은 적어 두지만 순위는 매기지 않아요.
refuse-link = “{ $text }” 부분은 링크가 아니에요. 링크는 https:// 로 시작해요.

champions-title = { $community } 커뮤니티를 받치는 분들
champions-none = 아직 등급을 받은 분이 없어요. 많이 쓰는 것이 아니라 돕는 일에서 나와요. 답변, 감사, 환영이에요.
champions-help = { $who } 님, { $channels } 채널에서 도움
champions-welcome = { $who } 님, 새로 온 분들을 환영
champions-work = { $who } 님, 보이지 않는 곳의 일
champions-alumni = 전에 받쳐 주신 분들께도 감사해요: { $names }

approved-tier = { $name } 님은 이제 { $tier } 등급이에요.
approved-renewed = { $name } 님은 다음 기간에도 { $tier } 등급이에요.
approved-lowered = { $name } 님은 지금부터 { $tier } 등급이에요.
approved-alumni = { $name } 님은 감사와 함께 등급에서 물러나요.
approved-considered = { $name } 님의 추천을 살펴본 것으로 적었어요. 다른 것은 바뀌지 않고, 등급은 기준에 닿으면 제안돼요.
approved-posted = 감사 글은 { $channel } 채널에 올라가요.
approved-no-channel = 감사 글을 올릴 채널이 정해져 있지 않아서 (`[community.champions]` 아래 `announce`) 올리지 않아요.
approved-role-high = “{ $role }” 역할은 제 역할과 같거나 더 높아서 주거나 거둘 수 없어요. 제 역할을 위로 올리거나 직접 해 주세요.
role-refused = { $who } 님의 역할 { $role } 변경을 하지 못했어요: { $text }
declined = 거절했어요. 네 주 동안 다시 제안하지 않아요. 이유는 관리자만 볼 수 있고 { $name } 님에게는 알리지 않아요.
credit-counts = 이제 세요.
credit-dropped = 세지 않아요.
nominated = 적었어요. { $name } 님을 다음 주간 검토에서 살펴봐요.
contributed = { $name } 님 앞으로 이름과 링크와 함께 적었어요.

queue-title = 결정을 기다리는 것
queue-empty = 제안된 분도, 기다리는 기록도 없어요.
queue-more-proposals = 이것들을 결정하면 제안 { $n }개가 더 나와요.
queue-more-credits = 이것들을 정하면 기록 { $n }개가 더 나와요.
proposal-promote = { $name } 님: { $tier }
proposal-renew = { $name } 님: { $tier }, 다음 기간
proposal-demote = { $name } 님: { $before } → { $tier }
proposal-alumni = { $name } 님: 감사와 함께 등급에서 물러남
proposal-consider = { $name } 님: 추천됨
proposal-consider-tier = { $name } 님: { $tier } 추천됨
proposal-people = { $who } 님은 이곳에 익숙한 { $people }명을 도왔고, 최근 13주 가운데 { $weeks }주였어요.
proposal-reached = { $tier } 등급의 기준에 닿았어요.
proposal-below = 네 주 동안 등급의 기준보다 적었어요.
proposal-period = 등급의 기간이 끝났어요.
proposal-left = 이제 이곳의 멤버가 아니에요.
proposal-nominated = { $who } 님이 추천: { $words }
proposal-evidence = 근거: { $links }
proposal-flags = 먼저 살펴볼 것:
flag-only-partner = { $percent } % 정도가 다른 누구와도 감사를 주고받지 않는 { $n }명에게서 왔어요.
flag-closed-circle = { $percent } % 정도가 서로에게만 감사하는 { $n }명에게서 왔어요.
flag-island = 서로 감사를 주고받는 사람을 모두 모아도 { $n }명이고, 이곳의 다른 누구와도 이어지지 않아요.
flag-logged = { $percent } % 정도는 도움받은 분이 아니라 관리자가 적은 것이에요.
flag-jump = 지난주에 보통 때보다 훨씬 많이 들어왔어요.
pending-title = 기다리는 기록
pending-line = **{ $n }** · { $from } 님의 { $kind }, 아마 { $to } 님에게 · { $link }
newcomer-title = 새로 온 분의 첫 도움
newcomer-line = { $who } 님이 { $whom } 님을 도왔어요: { $link }
newcomer-hint = 한마디 건네 주면 큰 힘이 돼요.
button-approve = { $name } 승인
button-counts = { $n }번 셈
button-counts-not = { $n }번 세지 않음
button-solved = 이걸로 해결됐어요
button-unsolved = 해결이 아니었어요
button-thank = 쓴 분에게 감사하기

proposals-title = { $name } 님: 제안과 결정
proposals-none = { $name } 님에 대해 제안된 것이 없어요.
proposals-line = { $when } · { $what } · { $state }
proposals-more = 더 오래된 제안이 { $n }개 있어요.
proposed-promote = { $tier }
proposed-renew = { $tier }, 다음 기간
proposed-demote = { $tier } 등급으로 내림
proposed-alumni = 등급에서 물러남
proposed-consider = 추천됨
proposed-consider-tier = { $tier } 추천됨
decided-open = 기다리는 중
decided-approved = { $who } 님이 승인
decided-by-itself = 설정에 따라 저절로 주어짐
decided-declined = { $who } 님이 거절: { $reason }

record-title = { $name } 님이 { $community } 커뮤니티를 위해 한 일
record-intro = 이 기록은 { $from }부터 { $until }까지 { $community } 멤버들이 직접 말하고 표시한 것을 모았어요.
record-tiers = 인정
record-tier = { $tier }, { $date }부터
record-tier-now = 지금 { $tier }
record-none = 없음
record-help = 도움
record-people = 도운 사람: { $n }명
record-weeks = 최근 13주 가운데 도운 주: { $n }
record-count = { $kind }: { $n }
record-threads = 대화 몇 가지
record-work = 커뮤니티를 위한 일
record-closing = { $date }에 만들었어요. 각 줄은 커뮤니티의 메시지에서 확인할 수 있어요.
record-answer = { $name } 님의 기록은 파일에 있어요.
record-empty = { $name } 님에 대해 적힌 것이 없어서 기록도 없어요.

questions-title = 열려 있는 질문
questions-none = 열려 있는 질문이 없어요.
questions-unanswered = 답이 없는 질문 { $n }개
questions-answered = 답은 있지만 아직 해결되지 않은 질문 { $n }개
question-line = { $link } · { $channel } · { $when } · { $language } · { $who }
question-word = 질문

backfill-none = 아직 지난 대화를 읽지 않았어요. `/manage backfill` 명령으로 읽을 수 있어요.
backfill-begun = 지난 { $n }일을 아무에게도 방해되지 않는 속도로 읽기 시작해요. 얼마나 읽었는지는 `/manage backfill` 명령으로 볼 수 있어요.
backfill-closed = { $channel }: 읽지 못했어요. 거기서 “{ permission-view-channel }”, “{ permission-read-history }” 권한이 필요해요
backfill-done = { $channel }: 메시지 { $n }개, 끝
backfill-reading = { $channel }: 메시지 { $n }개, { $when }까지
backfill-title = 얼마나 읽었는지

## 참여: 버튼

button-stop = 그만 받기
button-reading = 읽기만 할게요
button-something = 작은 일 하나 주세요
button-remind = 다시 알려 주세요
button-allow = 다시 보내도 돼요
button-ask = 물어보기
button-help = 새로 온 분을 돕고 싶어요

## 참여: 이름 없는 질문

ask-form-title = 이름 없이 물어보기
ask-form-label = 질문
ask-form-hint = 어디에서 막혔나요? 무엇을 해 보셨나요?
ask-post = 어떤 분이 이름 없이 물어봐요. 이 메시지에 답장하면 그분에게 전해져요.
ask-posted = 질문을 { $channel } 채널에 이름 없이 올려요. 누가 물었는지는 관리하는 분들이 볼 수 있고, 보면 기록에 남아요. 답은 개인 메시지로 가져다 드려요.
ask-posted-kept = 질문을 { $channel } 채널에 이름 없이 올려요. 누가 물었는지는 관리하는 분들이 볼 수 있고, 보면 기록에 남아요. 바라신 대로 메시지는 보내지 않아요. 답은 다음 명령, 예를 들어 `/me nudges` 때 보여 드려요.
ask-empty = 아직 질문이 없어요.
ask-long = { $n }자보다 길어요. 조금 줄여 주시겠어요?
ask-limit = 이렇게는 하루에 질문 { $n }개까지 할 수 있어요. 다음 질문은 { $when }부터 할 수 있어요.
ask-no-place = { $channel } 채널에는 글을 쓰실 수 없어서 대신 올리지 않아요. 쓸 수 있는 채널에서 해 보세요.
ask-cannot-send = { $channel } 채널에는 제가 글을 쓸 수 없어요. 관리하는 분들이 바꿀 수 있어요.
ask-gone-place = 질문을 올릴 채널이 이제 없어요. 관리하는 분들이 다른 채널을 정할 수 있어요.
ask-refused = 제 이름으로는 올리지 않아요. 이유: { $clause }, { $why }. 다르게 쓰시면 올라가요. 이 글은 남기지 않아요.
ask-not-sent = Discord에서 질문을 받지 않아서 올라가지 않았어요. 오늘 질문 수에는 들어가지 않아요.
ask-answers = { $community } 커뮤니티의 [질문]({ $link })에 답이 { $n }개 있어요:
ask-answer-word = 답
ask-answers-more = 그리고 { $n }개 더 있어요.
ask-waits = { $community } 커뮤니티의 { $channel } 채널에 이름 없는 질문이 있어요. { $when }에 올라왔고 아직 답이 없어요: { $link } 메시지에 답장하면 그분에게 전해져요. 짧은 말이면 돼요.
ask-asker = { $who } 님이 이름 없이 물어본 거예요. 지금 보신 것은 기록에 남고, 물어본 분은 몇 번 보았는지 알 수 있어요.

## 참여: 바라는 것

consent-stopped = 이제 이런 것은 보내지 않아요. 알림도, 작은 일도요. 다른 분들이 쓰는 메시지는 그대로예요. 언제든 여기에서 바꿀 수 있어요.
consent-reading = 좋아요. 읽는 것도 함께하는 좋은 방법이에요. { $when }까지 가만히 둘게요.
consent-allowed = 좋아요. 가끔 작은 일이 있을 수 있어요. 자주는 아니에요.
consent-remind = 맞는 작은 일이 있으면 개인 메시지로 알려 드려요. 많아야 두 주에 한 번이고, 메시지마다 그만 받기 버튼이 있어요.

nudges-title = 보내 드린 것과 그러려고 적어 둔 것
nudges-intro = 도움이 되려고 적어 둔 모든 것이에요. 본인만 읽고, 관리자는 지금 어디쯤 계신지와 숫자만 봐요. 파일에는 적힌 그대로 모두 있어요.
nudges-field-stands = 지금 모습
nudges-field-interests = 관심사
nudges-field-wish = 바라는 것
nudges-field-sent = 보내 드린 것
nudges-field-asked = 이름 없이 물어본 것
stands-at-the-door = 아직 문 앞이에요. 서버의 첫 단계가 끝나지 않았어요.
stands-unanswered = 글을 쓰셨는데 아직 답이 없어요.
stands-new = 새로 오셔서 둘러보고 계세요.
stands-once = 한두 번 글을 쓰셨어요.
stands-reads = 함께 읽고 계세요.
stands-helped = 많은 분을 도우셨고, 한동안 안 오셨어요.
stands-less = 자주 쓰시다가 요즘은 뜸해요.
stands-takes-part = 함께하고 계세요.
stands-sometimes = 가끔 글을 쓰세요.
stands-not-known = 말씀드릴 만큼 보지 못했어요.
stands-left-out = 이 모든 것에서 빠져 있어요.
wish-stopped = 이런 것은 받지 않기로 하셨어요.
wish-reading = { $when }까지 읽기만 하기로 하셨어요.
wish-remind = { $when }에 알림을 바라셨어요.
wish-closed = 개인 메시지가 닿지 않았어요. { $when }까지 보내지 않아요.
wish-none = 아직 말씀하지 않으셨어요.
interests-none = 고른 것도 본 것도 없어요.
sent-none = 없어요.
sent-line = { $when } · { $campaign } · { $how }
sent-open = 아직 소식 없음
sent-answered = 답하셨어요
sent-ignored = 소식 없음
sent-stopped = 그만 받기로 하셨어요
sent-undelivered = 닿지 않았어요
sent-dry = 생각만 하고 보내지 않았어요
asked-line = { $when } · { $link } · { $answers } · { $looks }
asked-answers = { $n ->
    [0] 아직 답 없음
   *[other] 답 { $n }개
}
asked-looks = { $n ->
    [0] 누가 물었는지 본 사람 없음
   *[other] 누가 물었는지 { $n }번 봄
}
asked-gone = 메시지가 없어졌어요

## 참여: 작은 일 하나

offer-question = { $channel } 채널에 아직 답이 없는 [질문]({ $link })이 있어요. 짧은 답도 좋고, “저도 궁금해요”도 좋아요.
offer-thread = 지금 { $channel } 스레드에서 이야기하고 있어요. 읽기만 해도 좋아요.
offer-poll = { $channel } 채널에 [투표]({ $link })가 있어요. 한 번 누르면 돼요.
offer-champion = { $who } 님은 이곳을 잘 알고 돕는 것을 좋아해요. 아무 채널에서나 인사하면 돼요. 아무에게도 말하지 않았어요.
offer-nothing = 지금은 맞는 작은 일이 없어요. 그래도 괜찮아요. 둘러보시거나, 생기면 알려 달라고 하세요.

## 참여: 현관

panel-post = 무엇에 관심이 있고 어떤 언어를 읽으시나요? 한 번 누르면 역할을 받고, 다시 누르면 내려놓아요. 맞는 것을 보여 드리는 데만 써요.
panel-posted = { $channel } 채널에 판을 올렸어요.
panel-renewed = { $channel } 채널의 판을 새로 고쳤어요.
panel-nothing = 고를 것이 없어요. `steward.toml`에서 관심사마다 역할을 정하거나 언어 역할을 적어 주세요.
panel-left-out = 뺀 것:
panel-more = 판에는 버튼이 25개까지 들어가요. { $n }개가 남았어요.
pick-taken = 이제 역할이 있어요: { $role }. 다시 누르면 내려놓아요.
pick-left = 역할을 내려놓았어요: { $role }.
pick-gone = 이 역할은 이제 여기에서 고를 수 없어요.
pick-failed = Discord에서 받아 주지 않아서 바뀐 것이 없어요. 한 번 더 해 보시고, 그래도 안 되면 관리하는 분들에게 물어보세요.
pick-reason = 판에서 고름
role-gone = “{ $role }”: 그런 역할이 없어요. 만들거나 설정의 이름을 고쳐 주세요.
role-power = “{ $role }” 역할에는 힘이 있어요: { $why }. 그런 역할은 버튼으로 주지 않아요. 힘이 없는 역할을 써 주세요.
power-permissions = 모두에게 있지는 않은 권한
power-channel = { $channel } 채널에서의 권한
power-staff = 운영진의 표시
power-earned = 인정의 표시
power-exempt = “{ $rule }” 규칙이 적용되지 않음
role-high = “{ $role }” 역할이 제 역할보다 위에 있어요. 서버 설정에서 제 역할 아래로 옮겨 주세요.

welcome-post = { $n ->
    [one] 어제부터 새로 오신 분: { $names }. 환영해요.
   *[other] 어제부터 새로 오신 분들: { $names }. 모두 환영해요.
}
welcome-ask = 어떻게 오셨나요? 어떤 언어로든 한 줄이면 돼요. 읽기만 하셔도 좋아요.
welcome-others = { $n }명 더

front-door-title = 새로 온 분처럼 들어와 보기
front-door-fine = 걸리는 것이 없어요. 규칙을 읽을 수 있고, 물어볼 곳이 있고, 새로 온 분이 답을 받아요.
front-door-found = 새로 온 분에게 걸리는 것이 { $n }가지 있어요.
door-rules = 여기에서 쓰는 언어인데 글이 없는 조항이 { $n }개 있어요: { $language }. 행동 강령 파일의 `translations`에 { $language } 글을 더해 주세요.
door-nowhere = 역할이 없는 분이 보고 쓸 수 있는 채널이 없어요. 질문을 위한 채널을 하나 열어 주세요.
door-ask-gone = 질문을 올릴 채널 { $name }: 없어요. `ask-channel` 설정을 고쳐 주세요.
door-ask-closed = { $channel } 채널이 질문용인데 새로 온 분은 보거나 쓸 수 없어요. 모두가 보고 쓸 수 있게 해 주세요.
door-welcome-gone = 날마다 환영할 채널 { $name }: 없어요. 설정을 고쳐 주세요.
door-unanswered = 지난달 { $channel } 채널에서 새로 온 분 { $n }명이 처음 글을 썼지만 답을 받지 못했어요. 돕는 분들께 그곳을 봐 달라고 하거나(`/help-topics`) 새로 온 분을 다른 곳으로 안내해 주세요.
door-onboarding = Discord의 온보딩이 꺼져 있어요. 서버 설정 › 온보딩에서 새로 온 분이 들어오기 전에 채널과 언어를 고를 수 있어요.
door-panel = 관심사를 고르는 판이 없어요. 새로 온 분이 먼저 보는 곳에 `/manage front-door panel` 명령으로 올려 주세요.
door-no-interests = 정해진 관심사가 없어서 맞춰 드릴 수 없어요. `steward.toml`에 몇 가지 적어 주세요.
door-dead-link = { $channel } 채널의 고정 메시지에 있는 링크가 끊겼어요: { $link }. 고치거나 고정을 풀어 주세요.
## Engagement: campaigns

campaign-list-title = 캠페인
campaign-line = **{ $name }** · { $way } · { $state }
campaign-way-prompt = 일주일에 한 번, 가벼운 공개 질문
campaign-way-reminder = 요청한 분에게만 가는 개인 메시지
campaign-way-task = 환영 담당에게 주는 할 일
campaign-off = 꺼짐
campaign-runs = { $when }부터 진행 중
campaign-runs-shadow = { $when }부터 시험 진행 중, 아무것도 보내지 않음
campaign-is-paused = 멈춤: { $why }
campaign-was-stopped = 중간에 끝남
campaign-has-ended = 끝남, 결과 있음
campaign-field-who = 누구에게
campaign-field-way = 방법
campaign-field-languages = 언어
campaign-field-state = 지금
campaign-none = 캠페인이 없어요. 캠페인은 `campaigns` 폴더의 파일이에요.
campaign-unknown = “{ $name }” 캠페인은 없어요. 있는 것: { $known }
campaign-started = “{ $name }” 캠페인을 시작했어요.
campaign-started-shadow = “{ $name }” 캠페인을 시험으로 시작했어요. 모든 것을 정하고 적어 두지만, 아무것도 보내지 않아요.
campaign-goes-on = “{ $name }” 캠페인을 이어서 진행해요.
campaign-by-members = { $n }명이 2주 동안 함께하면, 늦어도 { $date }에는 효과가 있었는지 말씀드려요. 비교를 위해 100명 중 { $share }명에게는 아무것도 하지 않아요.
campaign-by-weeks = { $n }주가 지나면 효과가 있었는지 말씀드려요. 두 주 중 한 주는 질문 없이 지나가고, 어느 주인지는 아무도 미리 알 수 없어요.
campaign-too-small = 이 커뮤니티는 { $n }명이라, 비교해서 효과를 알기에는 적어요. 그래서 아무도 빼지 않아요. 설정에 `experiments = true`라고 쓰면 그래도 비교해요.
campaign-unmeasured = 비교하지 않아요. 해당하는 모든 분이 함께해요.
campaign-going = “{ $name }” 캠페인은 이미 진행 중이에요. `/manage campaign stop`으로 끝낼 수 있어요.
campaign-changed = “{ $name }” 캠페인의 파일이 시작한 뒤에 바뀌었어요. 끝내고 새로 시작해 주세요.
campaign-was-shadow = “{ $name }” 캠페인은 멈춰 있고, 시험으로 시작했어요. 먼저 끝내고 새로 시작해 주세요.
campaign-was-real = “{ $name }” 캠페인은 멈춰 있고, 실제로 시작했어요. 먼저 끝내야 시험을 시작할 수 있어요.
campaign-missing = “{ $name }” 캠페인에 여기서 쓰는 언어({ $languages })의 글이 없어요. 아무것도 시작하지 않았어요. 파일에 글을 더해 주세요.
campaign-channels = “{ $name }” 캠페인을 { $channels }에 올릴 수 없어요. 채널이 없거나 제가 쓸 수 없어요. 아무것도 시작하지 않았어요.
campaign-no-plan = “{ $name }” 캠페인이 바라는 만큼 작은 차이는 몇 명이 있어도 보이지 않아요. 아무것도 시작하지 않았어요. 파일의 `worth`를 더 크게 써 주세요.
campaign-stopped = “{ $name }” 캠페인이 중간에 끝나서, 효과가 있었는지는 아무도 말할 수 없어요.
campaign-not-going = “{ $name }” 캠페인은 진행 중이 아니에요.
campaign-not-yet = “{ $name }” 캠페인은 아직 진행한 적이 없어요.
campaign-paused = “{ $name }” 캠페인이 스스로 멈췄어요. 이유: { $why }. 더는 아무것도 보내지 않아요. `/manage campaign start`로 이어 가거나 `/manage campaign stop`으로 끝낼 수 있어요.
campaign-why-reported = { $n }명이 받은 것을 신고함
campaign-why-opted-out = { $of }명 중 { $n }명이 더는 원하지 않음
campaign-why-leaving = 대상 { $of }명 중 { $n }명이 떠났고, 그대로 둔 { $alone }명 중에서는 { $others }명이 떠남
campaign-why-changed = 시작한 뒤에 파일이 바뀌었거나 없어짐
campaign-why-channels = { $channels }에 올릴 수 없음. 채널이 없거나 제가 쓸 수 없음
campaign-why-refused = { $channel }에 올리려던 글을 Discord가 받지 않음 ({ $text })
campaign-ended = “{ $name }” 캠페인이 끝났어요. `/manage campaign result`에서 어떤 도움이 됐는지 볼 수 있어요.
campaign-collecting = “{ $name }” 캠페인은 모으는 중이에요: { $planned } 중 { $n }. 그때까지, 또는 { $date }까지는 효과를 말하지 않아요. 날마다 들여다보면 없는 효과도 보이거든요.
campaign-empty = “{ $name }” 캠페인은 비교할 것이 너무 적은 채로 끝났어요. 말할 수 있는 것이 없어요.
campaign-broken = “{ $name }” 캠페인의 실험이 어긋났어요. { $of }명 중 { $n }명을 그대로 두었는데, 100명 중 { $share }명이어야 해요. 우연이라면 천 번에 한 번도 없는 일이라, 두 무리를 비교할 수 없어요.
campaign-worked = “{ $name }” 캠페인은 효과가 있었어요.
campaign-harmed = “{ $name }” 캠페인은 해로웠어요. 있을 때가 없을 때보다 적게 썼어요.
campaign-not-shown = “{ $name }” 캠페인에서 우연과 구별되는 차이는 보이지 않았어요. 차이가 없었다는 뜻은 아니에요.
campaign-thin = “{ $name }” 캠페인이 효과가 있었는지 말하기에는 자료가 부족해요.
campaign-rates-members = 대상이었던 분은 100명 중 { $with }명이 2주 안에 글을 썼고, 그대로 둔 분은 { $without }명이 썼어요.
campaign-rates-weeks = 질문이 있던 주에는 읽기만 하던 분 100명 중 { $with }명이 글을 썼고, 없던 주에는 { $without }명이 썼어요.
campaign-interval = 차이는 { $uplift }점이고, 95 % 신뢰로 { $low }에서 { $high } 사이예요. 효과가 없더라도 이런 차이는 우연히 100번 중 { $p }번 생겨요.
campaign-harms = 대상 { $n }명 중 { $left }명이 떠났고, { $stopped }명은 더는 원하지 않으며, { $reported }명이 신고했어요. 그대로 둔 { $alone }명 중에서는 { $others }명이 떠났어요.
campaign-result-unmeasured = “{ $name }” 캠페인은 비교하지 않아요. { $n }명이 함께하고, { $posts }번 올렸고, 대상 중 { $wrote }명이 글을 썼어요. 캠페인이 없어도 썼을지는 아무도 몰라요.
campaign-calculated = { $n }명 가운데 100명 중 { $expected }명이 어차피 글을 쓴다면, 캠페인으로 알 수 있는 차이는 이만큼이에요:
campaign-calculated-line = - 100명 중 { $share }명을 그대로 두면: { $points }점 이상
campaign-calculated-none = - 100명 중 { $share }명을 그대로 두면: 없음
campaign-calculated-why = 더 작은 차이가 있을 수도 있지만, 우연과 구별할 수 없어요.

## Engagement: the preview of a campaign

preview-title = “{ $name }” 캠페인이 할 일
preview-prompt = { $channels }에 알림 없이 올려요. 다음은 { $when }이에요.
preview-reminder = 알려 달라고 한 분에게만 개인 메시지를 보내요. { $when } 전에는 보내지 않고, 각자 받을 수 있는 만큼만 보내요.
preview-task = 이분들에 대한 할 일을 환영 담당에게 줘요. 당사자에게는 아무것도 보내지 않아요.
preview-missing = { $languages } 글이 없어요. 글이 생기기 전에는 시작하지 않아요.
preview-channel = { $channel } 채널이 없거나 제가 쓸 수 없어요. 고치기 전에는 시작하지 않아요.
preview-for = { $n ->
    [0] 지금은 해당하는 분이 없어요.
   *[other] 지금은 { $n }명이 해당해요.
}
preview-left-out = 비교를 위해 100명 중 { $share }명에게는 아무것도 하지 않아요. 누구인지는 아무에게도 보이지 않아요.
preview-line = { $who }: { $why }
preview-file = { $n }명 모두 파일에 있어요.
preview-file-part = { $n }명 가운데 처음 { $shown }명이 파일에 있어요. `steward campaign preview --json`으로 모두 볼 수 있어요.
preview-not = 해당하지 않는 분:
preview-not-segment = { $n }명: 다른 곳에 있음
preview-not-stopped = { $n }명: 원하지 않음
preview-not-opted-out = { $n }명: 기록을 원하지 않음
preview-not-reading = { $n }명: 읽기만 하는 중
preview-not-on-break = { $n }명: 쉬는 중
preview-not-interest = { $n }명: 관심사가 다름
preview-not-language = { $n }명: 다른 언어를 씀
preview-not-asked = { $n }명: 알려 달라고 하지 않음
preview-not-closed = { $n }명: 개인 메시지가 닫혀 있음
preview-not-assigned = { $n }명: 이미 함께하는 중
preview-not-full = { $n }명: 필요한 인원이 다 참
## Engagement: who helps newcomers

button-look = 제가 볼게요
button-leave-list = 이 목록에서 빼 주세요
button-done = 했어요
button-pass = 다른 분께 넘기기
help-question = { $who } 님이 { $community }의 { $channel } 채널에 { $when } 처음 글을 남겼는데 아직 답이 없어요: { $link }
help-why = 새로 온 분들을 돕는 목록에 계셔서 알려드려요. 짧은 한마디면 충분하고, 시간이 없으시면 다른 분께 부탁드려요.
help-turn = 이번에는 { $who } 님 차례예요. 다른 분이 답해도 괜찮아요.
help-any = 모든 주제
help-joined = 목록에 올렸어요: { $topics }, { $languages }.
help-joined-dm = 새로 온 분이 기다리면 개인 메시지로 알려드려요. 일주일에 많아야 { $n }번이고 밤에는 보내지 않아요. `/help-topics leave`로 그만둘 수 있어요.
help-joined-channel = 새로 온 분이 기다리면 { $channel } 채널에 알림 없이 적어 둘게요. `/help-topics leave`로 그만둘 수 있어요.
help-shown = 목록에 계세요: { $topics }, { $languages }.
help-told = { $n ->
    [0] 지난 7일 동안 알려드린 질문은 없어요.
   *[other] 지난 7일 동안 질문 { $n }개를 알려드렸어요.
}
help-left = 목록에서 뺐고, 새로 온 분들 일로는 더 연락드리지 않아요. 그동안 고마웠어요.
help-not-on = 새로 온 분들을 돕는 목록에 안 계세요. `/help-topics join`으로 올릴 수 있어요.
help-no-topic = “{ $text }” 주제는 여기에 없어요. 있는 주제는 다음과 같아요: { $known }.
help-no-topics = “{ $text }” 주제는 여기에 없어요. 정해 둔 주제가 없으니 비워 두면 무엇이든 도울 수 있어요.
help-no-language = “{ $text }”라는 언어는 몰라요. 예를 들어 `en`, `nl`, `ko`, `zh`처럼 써 주세요.
help-looking = 고마워요. 여기 있고, 한동안 다른 분께는 부탁하지 않아요: { $link }
help-answered = 그사이 누가 답했거나 글이 없어졌어요. 그래도 고마워요.
gap-language = 언어 { $language }: 돕는 분이 없어요. 지난 4주 동안 새로 온 { $n }명이 답을 받지 못했어요.
gap-topic = { $topic } 주제를 돕는 분이 없어요. 지난 4주 동안 새로 온 { $n }명이 답을 받지 못했어요.
gap-greeter = 맞이하는 분이 없어요. `/greet join`으로 자원할 수 있어요.
gap-channel = 돕는 분들의 채널(“{ $name }”)이 없어서 아무에게도 알리지 못해요. `helpers-channel`을 바꾸거나 비워 주세요.
gap-untaken = 지난 4주 동안 맞이하는 분을 찾지 못한 일이 { $n }개 있어요.
dm-too-fast = 개인 메시지를 너무 빨리 열었다고 Discord가 알려 왔어요. { $when }까지 보내지 않아요. 조치 알림은 멤버가 명령을 쓸 때 전해드려요.

## Engagement: who greets

task-unanswered = { $who } 님이 { $community }에 처음 글을 남겼는데 답이 없어요: { $link } 한마디가 큰 힘이 돼요.
task-champion = { $who } 님은 { $community }에서 많은 분을 도왔는데 몇 주째 소식이 없어요. 아는 분의 한마디가 제 말보다 나아요.
task-campaign = { $who } 님은 { $community }의 많은 분께 아직 낯설어요. 한마디가 함께하기 쉽게 해 줄지도 몰라요.
task-day = 원하시면 맡아 주세요. 하루 동안 아무 일이 없으면 다른 분께 부탁드려요.
task-turn = 이번에는 { $who } 님 차례예요. 맞이하는 분이라면 누구나 맡을 수 있어요.
greet-joined-dm = 맞이하는 목록에 올렸어요. 할 일이 있으면 개인 메시지로 알려드리고, 밤에는 보내지 않아요. `/greet away`로 쉬고 `/greet leave`로 그만둘 수 있어요.
greet-joined-channel = 맞이하는 목록에 올렸어요. 할 일이 있으면 { $channel } 채널에 알림 없이 적어 둘게요. `/greet leave`로 그만둘 수 있어요.
greet-left = 맞이하는 목록에서 뺐어요. 그동안 고마웠어요.
greet-not-on = 맞이하는 목록에 안 계세요. `/greet join`으로 올릴 수 있어요.
greet-away = { $date }까지 쉬시고, 맡은 일은 다른 분께 넘겨요.
greet-no-date = “{ $text }”, 이건 날짜가 아니에요. { $example }처럼 써 주세요.
greet-past = 이미 지난 날이에요: { $date }. 앞으로 올 날을 써 주세요.
greet-no-tasks = 지금은 할 일이 없어요.
greet-taken = { $n }일 동안 맡으셨어요. 마치면 “했어요”를 눌러 주세요.
greet-done = 고마워요.
greet-passed = 다른 분께 넘길게요.
greet-over = 그 일은 끝났거나 지금은 다른 분이 맡고 있어요.
greet-more = 그 밖에 { $n }개가 더 있어요.

## Engagement: the reminder

remind-why = { $community }에서 “알려 주세요”를 누르셔서 보내드렸어요. 한 번만 누르면 그만 보내요.

## 참여: 한눈에 보기

segment-excluded = 여기에서 뺀 분
segment-unknown = 아직 모름
segment-gated = 아직 문 앞
segment-unanswered = 첫 답을 기다림
segment-new-silent = 새로 와서 조용함
segment-new-peeking = 새로 와서 둘러봄
segment-one-shot = 한두 번 씀
segment-silent-present = 함께 읽음
segment-silent-dark = 오래 보이지 않음
segment-lapsed-champion = 한동안 안 오신 챔피언
segment-lapsed = 자주 쓰다가 요즘 뜸함
segment-active = 함께함
segment-occasional = 가끔 씀

overview-title = 누가 있고 누가 기다리는지
overview-members = 봇을 빼고 멤버가 { $n }명 있어요.
overview-observed = { $when }부터 보았어요. 그 전에 누가 조용했는지는 아무도 몰라요.
overview-paused = 모두 멈춰 있어요. `/manage lurkers resume` 명령으로 다시 시작해요.
overview-dms-rest = Discord에서 개인 메시지가 너무 많다고 해요. { $when }까지 보내지 않아요.
overview-field-segments = 멤버들의 지금 모습
overview-segment = { $segment }: { $n }
overview-field-help = 돕는 분과 맞이하는 분
overview-help = 돕는 분: { $helpers } · 맞이하는 분: { $greeters }
overview-field-missing = 모자란 것
overview-field-waiting = 첫 답을 기다리는 새로 온 분
overview-waiting = { $channel } · { $when } · { $link }
overview-nobody-waits = 기다리는 분이 없어요.
overview-field-sent = 지난 네 주 동안 보낸 것
overview-sent = 멤버에게: { $n } · 답함: { $answered } · 그만 받음: { $stopped } · 닿지 않음: { $failed }
overview-sent-help = 돕는 분과 맞이하는 분에게: { $n }
overview-field-asked = 서른 날 동안 이름 없이 한 질문
overview-asked = 질문: { $n } · 답 없음: { $open }
overview-field-campaigns = 캠페인
pause-done = 이제 모두 기다려요. `/manage lurkers resume` 명령으로 다시 시작할 수 있어요.
pause-before = 이미 멈춰 있어요.
resume-done = 다시 시작했어요. 그사이 늦어진 것은 보내지 않아요.
resume-before = 멈춰 있지 않아요.

# 주간 요약: 관리자가 묻는 것
digest-week-name = { $year }년 { $n }주차
digest-ask-working = 잠시만요, 세고 있어요.
digest-ask-early = 저는 { $since }부터 여기 있었어요. 요약은 온전한 한 주를 다뤄요. 첫 요약은 { $next }에 와요.
digest-ask-preview = *혼자만 보여요. 아무것도 남기거나 보내지 않아요.*
digest-ask-not-made = 지금은 요약을 만들 수 없었어요. 잃은 것은 없으니 잠시 뒤에 다시 해 보세요. 무슨 일이었는지는 로그에 있어요.
digest-ask-there = { $week } 요약은 여기 있어요: { $link }
digest-ask-sent = { $week } 요약을 보냈어요.
digest-ask-under-way = { $week } 요약을 보내는 중이에요.
digest-ask-in = { $week } 요약을 { $channel } 채널에 올렸어요.
digest-ask-nowhere = { $week } 요약을 만들어 두었지만 올릴 채널이 없어요. `/manage digest settings`로 정해 주시면 올릴게요.
digest-ask-failed = { $week } 요약을 만들어 두었지만 { $channel } 채널에 올리지 못했어요: { $why }
digest-ask-unknown = { $week } 요약을 만들어 두었지만 도착했는지 알 수 없어요. 확인해 주세요. `/manage digest now`로 다시 보낼 수 있어요.
digest-ask-mail = 메일은 { $to } 주소로 보내요.
digest-set-title = 주간 요약
digest-set-about = 할 일, 달라진 점, 그리고 기쁜 소식 하나를 한 주에 한 번 전해요.
digest-set-off = 꺼져 있어서 저절로 오지 않아요. `/manage digest now`로는 보낼 수 있어요.
digest-set-when = 언제
digest-set-day-and-time = { $day } { $time }
digest-set-channel = 어디에
digest-set-no-channel = 정해진 채널이 없고, 관리자나 운영진 채널도 없어요.
digest-set-mail = 메일로
digest-set-next = 다음 요약
digest-set-last = 지난 요약
digest-set-footer = /manage digest settings의 옵션으로 바꿀 수 있어요. 메일 주소는 설정 파일에 있어요.
digest-via-discord = Discord
digest-via-mail = 메일
digest-sent = { $via }: { $when }에 보냄
digest-sent-there = { $via }: { $when }에 보냄, { $link }
digest-sent-failed = { $via }: { $when }에 보내지 못함: { $why }
digest-sent-unknown = { $via }: { $when }, 도착했는지 알 수 없어요. `/manage digest now`로 다시 보낼 수 있어요.
digest-mail-perhaps = { $via }: { $when }, 도착했는지 알 수 없어요. 다시 보내지 않아요.
digest-mail-sent = 메일: { $when }에 주소 { $n }곳으로 보냄
digest-mail-failed = 메일: { $when }에 { $to } 주소로 보내지 못함: { $why }. `/manage digest now`로 그 주소에 다시 보낼 수 있어요.
digest-mail-unknown = 메일: { $when }, { $to } 주소에 도착했는지 알 수 없어요. 그 주소로는 다시 보내지 않아요.
digest-mail-open = 메일: { $to } 주소로는 아직 보내지 못했어요.
digest-mail-more = { $first } 외 { $n }곳
digest-wrong-key = “{ $text }”라는 설정은 없어요.
digest-wrong-on = “{ $text }”은(는) on도 off도 아니에요.
digest-wrong-day = “{ $text }”은(는) 요일이 아니에요. 예를 들어 monday라고 써 주세요.
digest-wrong-time = “{ $text }”은(는) 시각이 아니에요. 예를 들어 09:00이라고 써 주세요.
digest-wrong-channel = 여기에 “{ $text }” 채널은 없어요.
digest-wrong-closed = { $channel } 채널에는 주간 소식을 올릴 수 없어요. 채널 보기, 메시지 보내기, 링크 첨부, 파일 첨부를 허용해 주시거나 다른 채널을 골라 주세요.
## 개인 정보: 모두를 위한 글, `/privacy`, `/manage privacy-post`

privacy-title = Steward가 적어 두는 것
privacy-intro = 저는 { $community }: 이곳을 돌보는 분들을 도와요. 그러려고 간직하는 것은 이게 전부예요.
privacy-field-notes = 적어 두는 것
privacy-notes =
    누가 언제, 어디에, 어떤 언어로 썼고 누구에게 답했는지 적어요. 글 자체는 { $text } 동안만 간직해요.
    누가 어떤 글로 감사를 받았는지 적어요.
    들어오고 나간 것, 그리고 반응 같은 표시를 주 단위로 세요. 접속해 있는지는 보지 않고, 멤버끼리 나눈 개인 메시지도 보지 않아요.
    제 규칙이 글에서 찾은 것과 운영팀이 정한 것을 적어요.
privacy-field-tests = 헤아리고 시험하는 것
privacy-tests =
    함께한 주들을 보고 새로 오셨는지, 함께 읽고 계신지 헤아려요. 알맞은 때에, 너무 잦지 않게 인사하려고요.
    가끔 운영팀이 초대가 도움이 되는지 시험해요. 누가 받을지는 우연히 정해져요. 도움과 규칙과 조치는 시험하지 않아요.
privacy-field-seen = 누가 보나요
privacy-seen = 본인은 `/privacy show` 명령으로 봐요. 운영진은 사건을, 관리자는 나머지도 보고, 주간 소식에서 누가 도왔는지 알게 돼요. 제가 돌아가는 컴퓨터에만 있고 다른 곳에는 보내지 않아요.
privacy-field-long = 얼마나 오래
privacy-long = 글은 { $text }, 사건의 근거는 { $evidence }, 운영팀을 위해 누가 무엇을 했는지는 { $audit }, 보내 드린 것은 2년 동안 간직해요. 나머지는 여기 계시는 동안, 그리고 나가신 뒤 { $left } 동안이에요.
privacy-field-no = 거절하는 방법
privacy-no =
    `/privacy opt-out`: 도움을 적지 않고, 어디에도 보이지 않고, 규칙에 관한 것만 알려 드려요.
    `/privacy export`: 전부를 파일로 드려요.
    `/privacy erase`: 지워요.
button-about-me = 저에 대해서는요?
privacy-pin-reason = Steward가 멤버에 대해 적는 것을 관리자의 요청으로 고정해요
privacy-post-pinned = 이제 { $channel } 채널에 있어요. 고정해 둘게요.
privacy-post-by-hand = { $channel } 채널에 올린, 무엇을 적는지 알리는 글을 고정하지 못했어요. 직접 고정하시거나 “메시지 고정” 권한을 주세요.
privacy-post-renewed = { $channel } 채널에 있는 글을 새로 고쳤어요.
door-privacy = 멤버에 대해 무엇을 적는지 올린 적이 없어요. `/manage privacy-post` 명령을 쓴 채널에 올려요.

privacy-you-title = 나에 대해 간직하는 것
privacy-you = 짧게 간추렸어요. `/privacy export` 명령으로 모든 줄을 받을 수 있어요.
privacy-you-about = 나에 대해
privacy-you-wrote = { $n ->
   *[other] 쓰신 글 { $n }개, 처음 쓰신 때: { $when }
}
privacy-you-silent = 제가 아는 글은 없어요.
privacy-you-credits = { $n ->
   *[other] 도움이 { $n }번 적혔어요.
}
privacy-you-sent = { $n ->
   *[other] 청하지 않으셨는데 개인 메시지를 { $n }번 보내 드렸어요.
}
privacy-you-no-case = 남아 있는 사건은 없어요.
privacy-you-not-noted = 인정을 거절하셨어요. 도움을 적지 않아요.
privacy-you-not-written-to = 메시지를 거절하셨어요. 규칙에 관한 것만 보내 드려요.
privacy-you-tests = 함께하고 있는 시험
privacy-you-treated = “{ $campaign }”: 받는 쪽이에요.
privacy-you-left-alone = “{ $campaign }”: 비교하려고 그대로 두는 쪽이에요. 우연히 정해졌어요.
privacy-you-no-test = 지금은 없어요.

privacy-exported = 간직하고 있는 것 전부예요. 혼자만 보실 수 있어요.
privacy-exported-other = { $who }: 이분에 대해 간직하고 있는 것 전부예요. 혼자만 보실 수 있어요. 이분의 것이니 다른 누구에게도 주지 말아 주세요. 이름 없이 물어본 것은 들어 있지 않아요. 그것은 본인이 `/privacy export` 명령으로 받을 수 있어요.
privacy-export-cut = 여기에 담기에는 많아요. { $lists }: 이 목록은 가장 새로운 줄만 파일에 있어요. Steward를 운영하는 분이 `steward export` 명령으로 전부를 드릴 수 있어요.
privacy-exported-lately = 조금 전에 그런 파일을 만들어 드렸어요. 10분 뒤에 다시 청해 주세요.
privacy-erase = 잊어 드릴 수 있어요. 이름, 글, 적힌 도움, 바라신 것, 보내 드린 것이 영영 사라져요. 다른 분들에게 필요한 줄은 아무에게도 이어지지 않는 이름으로 남아요. 글이 하나 있었다는 것, 누군가 감사를 받았다는 것 말이에요. 디스코드에 쓰신 글은 그대로 있어요. 제가 지울 것이 아니에요.
privacy-stays = { $n ->
   *[other] 사건 { $n }개는 아직 세고 있어서 { $when }까지 남아요. 그 뒤에는 저절로 사라져요.
}
privacy-stays-running = { $n ->
   *[other] 사건 { $n }개는 조치가 끝날 때까지 남고, 그 뒤에는 저절로 사라져요.
}
privacy-stays-open = { $n ->
   *[other] 사건 { $n }개가 남고, 그중 { $open }개는 운영진을 기다리고 있어요. 정해지고 더는 세지 않게 되면 저절로 사라져요.
}
privacy-stays-named = { $n ->
   *[other] 다른 분의 사건 { $n }개에는 누가 관련되었는지 아직 남아요. 누구도 자기 일을 스스로 정하지 않게 하려는 거예요. 마무리되고 더는 세지 않게 되면 저절로 지워져요.
}
privacy-stays-log = 커뮤니티를 위해 한 일은 그분이 운영을 맡는 동안, 그리고 기록을 간직하는 기간까지만 이름과 함께 기록에 남아요. 그 뒤에 이름은 저절로 사라져요.
privacy-anew = 여기 계속 계시면 앞으로 쓰시는 글부터 새로 시작해요. 거절하셨던 것도 마찬가지라서 `/privacy opt-out` 명령을 다시 써 주세요.
button-erase = 지우기
privacy-erased = 다 되었어요. 잊었어요.
privacy-erased-other = 다 되었어요. 그분을 잊었어요.
privacy-out = 이제부터 도움을 적지 않고, 어디에도 보이지 않고, 규칙에 관한 것만 알려 드려요. 등급과 함께 온 역할은 사라져요. `/privacy opt-in` 명령으로 되돌려요.
privacy-out-before = 전에 그렇게 청하셨고 그대로예요. `/privacy opt-in` 명령으로 되돌려요.
privacy-in = 다시 도움을 적고, 가끔 메시지를 보내 드릴 수 있어요. `/privacy opt-out` 명령으로 끝내요.
privacy-in-before = 이미 그래요. 간직하는 것은 `/privacy show` 명령으로 볼 수 있어요.
privacy-not-read = 지금은 간직한 것을 읽지 못했어요. 잠시 뒤에 다시 청해 주세요.
## 주간 소식: 할 일

digest-todo-questions = { $n ->
    [1] { $when }부터 답이 없는 질문이 하나 있어요.
   *[other] 답이 없는 질문이 { $n }개 있어요. 가장 오래된 것은 { $when }부터예요.
}
digest-todo-cases = { $n ->
    [1] { $when }부터 사람의 판단을 기다리는 사건이 하나 있어요.
   *[other] 사람의 판단을 기다리는 사건이 { $n }개 있어요. 가장 오래된 것은 { $when }부터예요.
}
digest-todo-second-looks = { $n ->
    [1] { $when }부터 다시 봐 달라는 결정이 하나 있어요.
   *[other] 다시 봐 달라는 결정이 { $n }건 있어요. 첫 번째는 { $when }부터예요.
}
digest-todo-champions = { $n ->
    [1] { $when }부터 인정 제안이 하나 기다려요: { $names }.
   *[other] 인정 제안이 { $n }개 기다려요. 첫 번째는 { $when }부터예요: { $names }.
}
digest-todo-lapsed = 한동안 조용한 챔피언이 { $n }명 있어요: { $names }. 한마디 건네면 반가워할지도 몰라요.
digest-todo-campaign-over = 캠페인 “{ $campaign }” 기간이 끝났어요. 결과를 보고 다음을 정해 주세요.
digest-todo-campaign-paused = 캠페인 “{ $campaign }” 진행이 스스로 멈췄어요. 까닭을 보고 이어 갈지 정해 주세요.
digest-todo-rule-runaway = 규칙 “{ $rule }”, 갑자기 전보다 훨씬 많이 걸려요. 무엇이 걸리는지 봐 주세요.
digest-todo-rule-imprecise = 규칙 “{ $rule }”, 요즘 틀릴 때가 너무 많았어요. 고치거나 지켜보기만 하게 해 주세요.
digest-todo-names-more = { $names } 외 { $n }명
digest-todo-somebody = 어느 멤버
digest-todo-today = 오늘
digest-todo-owner-helpers = 돕는 분
digest-todo-owner-moderators = 운영진
digest-todo-owner-managers = 관리자

## 주간 소식: 다른 주와 다른 것

digest-change-sentence = { $what }. 이번에는 { $value }, 평소에는 { $usual } 정도예요.
digest-change-in = { $what } ({ $language })
digest-change-joined = { $way ->
    [higher] 평소보다 많은 분이 들어왔어요
   *[lower] 평소보다 적은 분이 들어왔어요
}
digest-change-left = { $way ->
    [higher] 평소보다 많은 분이 떠났어요
   *[lower] 평소보다 적은 분이 떠났어요
}
digest-change-net = { $way ->
    [higher] 커뮤니티가 평소보다 많이 자랐어요
   *[lower] 커뮤니티가 평소보다 적게 자랐어요
}
digest-change-stay = { $way ->
    [higher] 새로 온 분 중 첫 이레를 머문 비율이 평소보다 높아요
   *[lower] 새로 온 분 중 첫 이레를 머문 비율이 평소보다 낮아요
}
digest-change-first-message = { $way ->
    [higher] 새로 온 분 중 두 주 안에 글을 쓴 비율이 평소보다 높아요
   *[lower] 새로 온 분 중 두 주 안에 글을 쓴 비율이 평소보다 낮아요
}
digest-change-first-reply = { $way ->
    [higher] 첫 글 중 하루 안에 답을 받은 비율이 평소보다 높아요
   *[lower] 첫 글 중 하루 안에 답을 받은 비율이 평소보다 낮아요
}
digest-change-first-reply-median = { $way ->
    [higher] 첫 글이 평소보다 오래 답을 기다렸어요
   *[lower] 첫 글이 평소보다 빨리 답을 받았어요
}
digest-change-active = { $way ->
    [higher] 평소보다 많은 분이 함께했어요
   *[lower] 평소보다 적은 분이 함께했어요
}
digest-change-active-staff = { $way ->
    [higher] 운영진이 평소보다 많이 함께했어요
   *[lower] 운영진이 평소보다 적게 함께했어요
}
digest-change-messages = { $way ->
    [higher] 평소보다 글이 많았어요
   *[lower] 평소보다 글이 적었어요
}
digest-change-messages-staff = { $way ->
    [higher] 운영진이 평소보다 많이 썼어요
   *[lower] 운영진이 평소보다 적게 썼어요
}
digest-change-top-tenth = { $way ->
    [higher] 가장 활발한 열 명 중 한 명이 쓴 몫이 평소보다 커요
   *[lower] 가장 활발한 열 명 중 한 명이 쓴 몫이 평소보다 작아요
}
digest-change-questions = { $way ->
    [higher] 평소보다 질문이 많았어요
   *[lower] 평소보다 질문이 적었어요
}
digest-change-unanswered = { $way ->
    [higher] 답이 없는 질문의 비율이 평소보다 높아요
   *[lower] 답이 없는 질문의 비율이 평소보다 낮아요
}
digest-change-answer-median = { $way ->
    [higher] 질문이 평소보다 오래 답을 기다렸어요
   *[lower] 질문이 평소보다 빨리 답을 받았어요
}
digest-change-helpers = { $way ->
    [higher] 평소보다 많은 분이 도왔어요
   *[lower] 평소보다 적은 분이 도왔어요
}
digest-change-helped = { $way ->
    [higher] 평소보다 많은 분이 도움을 받았어요
   *[lower] 평소보다 적은 분이 도움을 받았어요
}
digest-change-cases = { $way ->
    [higher] 평소보다 사건이 많았어요
   *[lower] 평소보다 사건이 적었어요
}
digest-change-case-answer = { $way ->
    [higher] 사건이 평소보다 오래 사람의 판단을 기다렸어요
   *[lower] 사건이 평소보다 빨리 사람의 판단을 받았어요
}
digest-change-precision = { $way ->
    [higher] 규칙이 평소보다 자주 맞았어요
   *[lower] 규칙이 평소보다 덜 맞았어요
}
digest-change-second-looks = { $way ->
    [higher] 다시 봐 달라고 한 분이 평소보다 많아요
   *[lower] 다시 봐 달라고 한 분이 평소보다 적어요
}

## 주간 소식: 기뻐할 일

digest-joy-sentence = { $joy }.
digest-joy-newcomer-helped = 두 주 안에 새로 온 { $who } 님이 다른 분을 도왔어요
digest-joy-promoted = { $who } 님이 이제 { $tier } 등급이에요
digest-joy-silent-wrote = 조용하던 분 { $n }명이 글을 썼어요
digest-joy-all-answered = 한 주 동안의 질문 { $n }개에 모두 답이 있어요
digest-joy-most-helped = 도움을 받은 분이 { $n }명, 지난 8주 중 어느 주보다 많았어요
digest-joy-helpers = { $helpers }명이 다른 분 { $helped }명을 도왔어요

## 주간 소식: 편지

digest-letter-morning = 좋은 아침이에요.
digest-letter-afternoon = 좋은 오후예요.
digest-letter-evening = 좋은 저녁이에요.
digest-letter-waiting = { $n ->
    [1] 한 분이 { $when }부터 기다리고 있어요
    [2] 두 분이 기다리고 있고, 가장 오래된 분은 { $when }부터예요
    [3] 세 분이 기다리고 있고, 가장 오래된 분은 { $when }부터예요
    [4] 네 분이 기다리고 있고, 가장 오래된 분은 { $when }부터예요
    [5] 다섯 분이 기다리고 있고, 가장 오래된 분은 { $when }부터예요
    [6] 여섯 분이 기다리고 있고, 가장 오래된 분은 { $when }부터예요
   *[other] { $n }명이 기다리고 있고, 가장 오래된 분은 { $when }부터예요
}
digest-letter-nobody = 기다리는 분이 없어요
digest-letter-alone = { $first }.
digest-letter-and = { $first }. 그리고 { $joy }.
digest-letter-todo-title = 할 일
digest-letter-todo-none = 기다리는 일이 없어요.
digest-letter-todo-more = 주간 소식에 { $n }개가 더 있어요.
digest-letter-changes-title = 알아 두면 좋은 것
digest-letter-changes-none = 다른 주와 다른 것이 없었어요.
digest-letter-known-since = { $when }부터 알아요. 그 전의 일은 세지 않았어요.
digest-letter-week = { $from }부터 { $until }까지
digest-letter-members = { $n ->
    [1] 주 끝에 멤버가 한 명이에요.
   *[other] 주 끝에 멤버가 { $count }명이에요.
}
digest-letter-arrivals = 새로 온 분
digest-letter-activity = 함께한 분
digest-letter-questions = 질문
digest-letter-help = 도움
digest-letter-conduct = 행동 강령
digest-letter-before = 그 전주 { $value }
digest-letter-usual = 평소와 같음 ({ $low }~{ $high })
digest-letter-higher = 평소보다 높음 ({ $low }~{ $high })
digest-letter-lower = 평소보다 낮음 ({ $low }~{ $high })
digest-letter-too-few = 적어서 비교하지 않음
digest-letter-unknown = 알 수 없음
digest-letter-footer = 평소는 앞선 여덟 주 대부분의 모습이에요.
digest-letter-open = 주간 소식 열기
digest-letter-show-questions = 질문 보기
digest-letter-show-cases = 사건 보기
digest-letter-show-second-looks = 다시 볼 사건 보기
digest-letter-show-proposals = 제안 보기
digest-letter-show-champions = 챔피언 보기
digest-letter-show-campaigns = 캠페인 보기
digest-letter-show-rule = 규칙 보기
digest-letter-there = 대화 보기
digest-letter-subject = { $community }: { $from }부터 { $until }까지의 한 주
digest-letter-why = 이 편지는 { $community } 관리자가 `[community.digest]` 아래 `mail` 설정에 적은 주소로 보내요.

## Numbers, lengths of time and dates where there is little room

brief-days = { $n }일
brief-hours = { $n }시간
brief-minutes = { $n }분
brief-seconds = { $n }초
date-day = { $month } { $day }일
date-year = { $year }년 { $day }
date-tick = { $month }/{ $day }
month-short = { $n }

## The digest's figures by name

digest-name-joined = 들어온 분
digest-name-left = 나간 분
digest-name-net = 늘어난 수
digest-name-stay = 7일 뒤에도 계신 분
digest-name-first-message = 14일 안에 글을 쓴 분
digest-name-first-reply = 하루 안에 답을 받은 첫 글
digest-name-first-reply-median = 첫 답까지 걸린 시간
digest-name-active = 글을 쓴 분
digest-name-active-staff = 그중 운영진
digest-name-messages = 메시지
digest-name-messages-staff = 운영진의 메시지
digest-name-top-tenth = 상위 10%가 쓴 비율
digest-name-questions = 질문
digest-name-unanswered = 답이 없는 질문
digest-name-answer-median = 답까지 걸린 시간
digest-name-helpers = 도와준 분
digest-name-helped = 도움을 받은 분
digest-name-cases = 사건
digest-name-case-answer = 결정까지 걸린 시간
digest-name-precision = 규칙이 맞은 비율
digest-name-second-looks = 다시 봐 달라는 요청

# What each figure means exactly.
digest-what-joined = 이 주에 들어온 횟수예요. 나갔다가 다시 들어온 분도 세고, 봇은 세지 않아요.
digest-what-left = 이 주에 나간 횟수예요. 다시 들어온 분도 세고, 봇은 세지 않아요.
digest-what-net = 들어온 횟수에서 나간 횟수를 뺀 수예요.
digest-what-stay = 지난주에 들어온 분 중 7일이 지난 뒤에도 남아 있던 분의 비율이에요.
digest-what-first-message = 모두에게 14일이 지나도록 2주 전에 들어온 분만 봐요. 그중 들어온 지 14일 안에 글을 쓴 분의 비율이에요. 예전에 여기서 글을 쓴 적이 있는 분은 빼요.
digest-what-first-reply = 이 주에 처음 글을 쓴 분의 첫 글 중 24시간 안에 다른 분의 답을 받은 비율을 추정한 값이에요. 하루가 지나지 않은 글은 지켜볼 수 있었던 시간만큼만 반영해요.
digest-what-first-reply-median = 첫 글의 절반이 다른 분의 답을 받기까지 걸린 시간이에요. 답이 없는 글은 카플란–마이어 방법에 따라 주가 끝날 때까지 기다린 것으로 계산해요.
digest-what-active = 주가 끝날 때 남아 있던 메시지를 하나라도 쓴 분이에요. 운영진은 세고 봇은 세지 않아요.
digest-what-active-staff = 글을 쓴 분 중 운영진의 수예요. 지금의 역할을 기준으로 해요.
digest-what-messages = 사람이 쓴 메시지 중 주가 끝날 때 남아 있던 수예요.
digest-what-messages-staff = 이 메시지 중 운영진이 쓴 수예요. 지금의 역할을 기준으로 해요.
digest-what-top-tenth = 글을 쓴 분 중 가장 활발한 10%(올림한 인원)가 쓴 메시지의 비율이에요.
digest-what-questions = 이 주에 올라왔고 주가 끝날 때까지 지워지지 않은 질문이에요.
digest-what-unanswered = 이 주의 질문 중 주가 끝날 때까지 다른 분의 답이 없고 닫히지도 않은 질문의 비율이에요.
digest-what-answer-median = 이 주의 질문 절반이 다른 분의 답을 받기까지 걸린 시간이에요. 답이 없는 질문은 카플란–마이어 방법에 따라 주가 끝날 때까지 기다린 것으로 계산해요.
digest-what-helpers = 이 주에 다른 분에게 도움을 인정받은 분이에요. 감사 인사를 받았거나, 답으로 표시되었거나, 새로 온 분을 가장 먼저 맞이한 경우예요.
digest-what-helped = 같은 근거로 이 주에 도움을 받은 분이에요.
digest-what-cases = 이 주에 열린 사건이에요. 규칙이 연 것과 사람이 연 것을 모두 세요.
digest-what-case-answer = 사람의 결정을 기다린 사건의 절반이 첫 결정을 받기까지 걸린 시간이에요. 열려 있는 사건은 카플란–마이어 방법에 따라 주가 끝날 때까지 기다린 것으로 계산해요.
digest-what-precision = 이번 주까지 8주 동안 운영진이 맞다 또는 틀리다고 판단한 사건 중 맞은 비율이에요.
digest-what-second-looks = 이 주에 결정을 다시 봐 달라고 요청한 분이에요.

## The digest as a page

digest-page-skip = 본문으로 가기
digest-page-week = { $n }주차
digest-page-days = { $from }부터 { $until }까지
digest-page-members = { $count ->
   *[other] 한 주가 끝날 때 멤버 { $n }명
}
digest-page-to-do = 할 일
digest-page-nothing-to-do = 이번 주에는 기다리는 일이 없어요.
digest-page-later = 그 밖에 기다리는 일: { $n }
digest-page-open = 열기
digest-page-case = 사건 { $n }
digest-page-changes = 알아 둘 변화
digest-page-no-changes = 다른 주와 비슷했어요. 눈에 띄는 변화가 없어요.
digest-page-no-weeks = 아직 평소가 어떤지 알 만큼 지난 주가 많지 않아요.
digest-page-joy = 함께 기뻐할 일
digest-page-reading = 모든 수치는 지난 8주와 비교해요. 작은 선은 9주를 보여 주고, 옅은 띠는 평소 범위예요.
digest-page-arrivals = 들어오고 나가고
digest-page-activity = 이야기와 질문
digest-page-recognition = 도움
digest-page-engagement = 멤버들이 있는 자리
digest-page-conduct = 행동 규범
digest-page-nothing = 이번 주에는 보여 드릴 내용이 없어요.
digest-page-higher = 평소보다 많음
digest-page-lower = 평소보다 적음
digest-page-as-usual = 평소와 같음
digest-page-too-few = 비교하기에 적음
digest-page-before = 지난주: { $value }
digest-page-usual = 평소: { $low } ~ { $high }
digest-page-usual-one = 평소: { $median }
digest-page-of = { $n } 중 { $k }
digest-page-of-all = { $n } 중
digest-page-over = 대상 수: { $n }
digest-page-weeks = 지난 8주: { $weeks }
digest-page-half-wait = 절반 넘게 아직 기다려요
digest-page-unknown = 알 수 없음
digest-page-details = 자세히
digest-page-numbers = 글과 숫자로 보기
digest-page-place = 대화
digest-page-languages = 언어별
digest-page-helpers = 가장 많은 분을 도와준 분
digest-page-pending = 사람이 살펴보기를 기다리는 도움: { $n }
digest-page-champions = 챔피언과 그분들이 한 일
digest-page-who = 멤버
digest-page-where = 어디에서
digest-page-since = 시작
digest-page-helped-now = 이번 주에 도운 분
digest-page-campaigns = 캠페인
digest-page-campaign = 캠페인
digest-page-started = 시작
digest-page-invited = 초대받은 쪽
digest-page-held-out = 초대받지 않은 쪽
digest-page-wrote = { $n }명 중 { $k }명이 글을 씀
digest-page-arm-people = { $count ->
   *[other] { $n }명
}
digest-page-arm-weeks = { $count ->
   *[other] { $n }주
}
digest-page-uplift = 얻은 것
digest-page-points = { $n }%p
digest-page-interval = 95% 구간: { $low } ~ { $high }%p. 구간에 0이 들어 있으면 차이가 있다고 할 수 없어요.
digest-page-people-planned = 아직이에요. 계획한 인원: { $n }명
digest-page-weeks-planned = 아직이에요. 계획한 기간: { $n }주
digest-page-not-compared = 비교할 대상을 따로 두지 않았어요
digest-page-no-result = 알 수 있는 것이 없어요
digest-page-guardrails = 그만 받기, 나감, 신고
digest-page-guardrails-each = 그만 받기: { $stopped }. 나감: { $left }. 메시지를 신고함: { $reported }.
digest-page-arms = 초대받은 쪽 { $invited }, 받지 않은 쪽 { $held }
digest-page-state-running = 진행 중
digest-page-state-paused = 멈춤
digest-page-state-stopped = 중단
digest-page-state-ended = 끝남
digest-page-state-shadow = 기록만 함
digest-page-clauses = 조항별 사건과 그 뒤의 일
digest-page-clause = 조항
digest-page-remind = 알림
digest-page-warn = 경고
digest-page-timeout = 타임아웃
digest-page-kick = 추방
digest-page-ban = 차단
digest-page-none = 없음
digest-page-rules = 규칙
digest-page-stage = 단계
digest-page-right = 맞음
digest-page-wrong = 틀림
digest-page-hits = 걸린 수
digest-page-runaway = 평소보다 훨씬 많음
digest-page-made = { $when }에 만들었어요.
digest-page-frozen = 수치는 그때 그대로 남아요. 이름은 이 페이지를 열 때 찾아요. 잊어 달라고 하신 분은 여기에 없어요.

## The digest's charts

digest-chart-week = 시작한 날
digest-chart-arrivals = 들어온 분과 나간 분
digest-chart-arrivals-alt = 이번 주에 들어온 분: { $joined }. 나간 분: { $left }. 늘어난 수: { $net }.
digest-chart-usual-joined = 평소 들어오는 수
digest-chart-usual = 평소
digest-chart-active = 주마다 글을 쓴 분
digest-chart-active-alt = 이번 주에 글을 쓴 분: { $now }. 지난주: { $before }.
digest-chart-replies = 답을 받기까지 걸린 시간
digest-chart-replies-alt = 새로 온 분의 첫 글: { $newcomers } / 질문: { $questions }
digest-chart-newcomers = 새로 온 분
digest-chart-questions = 질문
digest-chart-half = 절반이 답을 받은 때
digest-chart-few = 비교하기에 적음 ({ $n })
digest-chart-wait = 하루 안에 { $share }, 절반은 { $median } 안에, 전체 { $n }
digest-chart-wait-open = 하루 안에 { $share }, 전체 { $n }, 절반 넘게 아직 기다림
digest-chart-in-day = 하루 안에 { $share }, 전체 { $n }
digest-chart-languages = 언어별 질문과 답
digest-chart-languages-alt = 답을 받은 질문의 비율을 언어별로 나타냈어요. { $languages }
digest-chart-pair = { $name }: { $value } /
digest-chart-who = 누구
digest-chart-language = 언어
digest-chart-n = 전체
digest-chart-curve = 누가 메시지를 쓰나
digest-chart-curve-alt = 글을 쓴 분을 많이 쓴 순서로 열 묶음으로 나눴어요. 첫 묶음이 쓴 메시지: { $share }.
digest-chart-most = 가장 많이 쓴 10%
digest-chart-least = 가장 적게 쓴 10%
digest-chart-tenth = 묶음
digest-chart-share = 메시지 비율
digest-chart-tiers = 등급
digest-chart-tiers-alt = 등급이 있는 분: { $hold }. 이번 주에 오른 분: { $promoted }. 등급을 떠난 분: { $lapsed }.
digest-chart-tier = 등급
digest-chart-hold = 현재
digest-chart-promoted = 오름
digest-chart-held = 그대로
digest-chart-lapsed = 떠남
digest-chart-segments = 자리별 멤버
digest-chart-segments-alt = 가장 많은 자리는 ‘{ $segment }’: { $n }.
digest-chart-segment = 자리
digest-chart-now = 지금
digest-chart-began = 주가 시작될 때
digest-chart-flows = 이번 주에 옮겨 간 자리
digest-chart-flows-alt = 가장 큰 이동: { $flow }, { $n }.
digest-chart-flow = { $from } → { $to }
digest-chart-not-here = 전에는 없던 분
digest-chart-move = 이동
digest-chart-people = 인원
digest-chart-precision = 규칙에 대한 운영진의 판단
digest-chart-precision-alt = 8주 동안 운영진이 규칙을 판단한 횟수: { $all }. 맞았던 횟수: { $right }.
digest-chart-rule = 규칙
digest-chart-right = 맞음
digest-chart-wrong = 틀림

## Names of figures

console-skip = 본문으로
console-nav = 페이지
console-nav-home = 홈
console-nav-digests = 주간 소식
console-nav-cases = 기록
console-nav-rules = 규칙
console-nav-champions = 챔피언
console-nav-members = 멤버
console-nav-questions = 질문
console-nav-engagement = 참여
console-nav-settings = 설정
console-nav-audit = 활동 로그
console-signed-in-as = 로그인한 사람:
console-sign-out = 로그아웃
console-no-answer-yet = 전달했지만 아직 답이 없어요. 잠시 뒤에 다시 봐 주세요.
console-sign-in = Steward 콘솔
console-sign-in-as = 이 이름으로 들어가요:
console-sign-in-button = 콘솔 열기
console-sign-in-text = 링크는 이 브라우저에서 한 번만 열려요. 로그인은 최대 열두 시간 이어지고, 모든 페이지 아래에서 로그아웃할 수 있어요.
console-signed-out = 로그아웃했어요
console-signed-out-text = 다시 들어오려면 Discord에서 /console을 입력하고 새 링크를 열어 주세요.
console-error-back = 콘솔로 돌아가기
console-error-signed-out = 로그인하지 않았어요
console-error-signed-out-text = Discord에서 /console을 입력해 주세요. 나에게만 보이는 링크로 답해 드리고, 그 링크로 콘솔이 열려요.
console-error-no-link = 이 링크는 더 이상 열리지 않아요
console-error-no-link-text = 링크는 5분 동안 한 번만 열려요. Discord에서 /console을 입력하면 새 링크를 드려요.
console-error-forbidden = 관리자를 위한 페이지예요
console-error-forbidden-text = 지금 역할로는 기록, 규칙, 멤버, 질문을 볼 수 있어요. 나머지는 서버를 관리하는 분께 부탁해 주세요.
console-error-no-longer = 이제 이곳의 운영진이 아니에요
console-error-no-longer-text = 콘솔은 Discord 역할로 서버를 관리하거나 중재하는 멤버를 위한 곳이에요. 역할을 다시 받으면 Discord에서 /console을 입력해 주세요.
console-error-forged = 바뀐 것이 없어요
console-error-forged-text = 지금 로그인한 페이지에서 보낸 양식이 아니거나 너무 오래된 페이지예요. 돌아가서 새로 고친 뒤 다시 보내 주세요.
console-error-not-found = 여기에는 아무것도 없어요
console-error-not-found-text = 주소가 틀렸거나 있던 것이 사라졌어요.
console-error-method = 이 주소는 그런 요청을 받지 않아요
console-error-method-text = 바뀐 것이 없어요. 할 수 있는 일은 모두 콘솔 페이지에서 갈 수 있어요.
console-error-too-large = 글이 너무 길어요
console-error-too-large-text = 바뀐 것이 없어요. 돌아가서 줄인 뒤 다시 보내 주세요.
console-error-too-many = 열리지 않은 링크가 너무 많아요
console-error-too-many-text = 1분 기다린 뒤 Discord에서 /console을 입력해 새 링크를 받아 주세요.
console-error-starting = Steward가 막 시작했어요
console-error-starting-text = 누가 어떤 역할인지 아직 읽고 있어요. 잠시 뒤에 새로 고쳐 주세요.
console-error-slow = 너무 오래 걸렸어요
console-error-slow-text = 페이지를 새로 고쳐 주세요. 계속 그렇다면 Steward 로그에 더 적혀 있어요.
console-error-broken = 저희 쪽에서 문제가 생겼어요
console-error-broken-text = 페이지를 만들지 못했어요. 이유는 Steward 로그에 있어요. 잃어버린 것은 없어요.
console-link = 이 링크로 { $community } 콘솔이 열려요. 5분 안에 한 번만 열리니 혼자만 써 주세요.
console-link-button = 콘솔 열기
console-link-not-staff = 콘솔은 이 서버를 중재하거나 관리하는 분들을 위한 곳이에요. Steward가 나에 대해 적어 두는 것은 `/me`에 있어요.
console-link-off = 여기서는 콘솔이 꺼져 있어요. Steward를 운영하는 분이 `steward.toml`의 `listen`으로 켤 수 있어요.

## Pages of the console: small parts

console-any = 전체
console-yes = 예
console-no = 아니요
console-save = 저장
console-search = 찾기
console-filter = 거르기
console-filter-none = 모두 보기
console-older = 이전 항목
console-newest = 최신 항목
console-pager = 목록 넘기기
console-crumbs = 현재 위치
console-when = 시각
console-where = 위치
console-member = 멤버
console-case = 사건
console-word = 판단
console-since = 시작:
console-waits-for = 기다린 시간:
console-set-here = 여기서 설정됨
console-language-unknown = 언어를 알 수 없음

## Pages of the console: home

console-home-hello = 반가워요, { $name } 님
console-home-waits = 기다리는 일
console-home-nothing = 기다리는 일이 없어요. 커뮤니티가 잘 돌아가고 있어요.
console-home-go = 보러 가기
console-home-week = 지난주 ({ $week })
console-home-digest = 주간 소식 전체 읽기
console-figure-active = 글을 쓴 사람
console-figure-joined = 새로 온 사람
console-figure-questions = 올라온 질문
console-figure-helped = 도움을 받은 사람
console-todo-cases = 판단을 기다리는 사건이 { $n }건 있어요.
console-todo-second-looks = 다시 봐 달라는 요청이 { $n }건 있어요.
console-todo-failed = 결정한 조치를 Discord가 거부한 사건이 { $n }건 있어요.
console-todo-questions = 아직 답이 없는 질문이 { $n }개 있어요.
console-todo-proposals = 인정 후보로 제안된 사람이 { $n }명 있어요.
console-todo-credits = 누구에게 한 감사인지 확실하지 않은 것이 { $n }건 있어요.
console-todo-paused = “{ $name }” 캠페인이 스스로 멈췄어요.
console-todo-delivery = { $week } 주간 소식을 전달하지 못했어요.
console-todo-permissions = Steward에게 없는 권한이 { $n }개 있어요.

## Pages of the console: digests

console-digests-text = 주간 소식은 보낸 그대로 남아 있고, 수치는 더 바뀌지 않아요.
console-digests-none = 아직 주간 소식이 없어요. 온전한 첫 주가 지나면 나와요.
console-digests-week = 주
console-digests-days = 기간
console-digests-made = 만든 시각
console-digests-sent = 전달
console-digest-posted = 게시됨
console-digest-mailed = 메일 보냄
console-digest-not-posted = 게시 못 함
console-digest-not-mailed = 메일 못 보냄
console-digest-perhaps-posted = 올렸는지 알 수 없음
console-digest-perhaps-mailed = 메일을 보냈는지 알 수 없음
console-digest-file = 파일로 저장

## Pages of the console: rules

console-rule = 규칙
console-rules-text = 지난 8주 동안 각 규칙이 한 일과, 사람이 맞다고 본 비율이에요.
console-rules-none = 행동 강령에 규칙이 없어요.
console-rule-stage = 단계
console-rule-hits = 적중
console-rule-members = 멤버 수
console-rule-precision = 맞은 비율
console-rule-last = 마지막 적중
console-rule-few = 판단하기엔 적어요 (n { $n })
console-rule-precise = { $share } (n { $n })
console-rule-points = 벌점 { $n }점
console-rule-what = 무엇을 살피나요
console-rule-does = 조치하면 하는 일
console-rule-only = 적용 대상: { $what }
console-rule-except = 제외: { $what }
console-rule-examples = 예시
console-rule-no-examples = 파일에 예시가 없어요.
console-rule-caught = 이런 글은 걸려요
console-rule-left-alone = 이런 글은 그대로 둬요
console-rule-figures = 지난 8주
console-rule-set-stage = 단계 바꾸기
console-rule-why = 이유
console-rule-changes = 이전 변경
console-rule-latest = 최근 적중
console-rule-latest-text = 쓴 내용은 사건에 있어요.
console-rule-no-hits = 적중한 적이 없어요.
console-rule-found = 찾은 것
console-looks-words = 목록에 있는 낱말과 표현을, 바꿔 쓴 것까지 찾아요.
console-looks-pattern = 정해 둔 형식에 맞는 글을 찾아요.
console-looks-names = 이름에 들어간 목록의 낱말을 찾아요.
console-looks-links = 원치 않는 곳으로 이어지거나 다른 곳인 척하는 링크를 찾아요.
console-looks-invites = 다른 커뮤니티 초대를 찾아요.
console-looks-mentions = 아주 많은 사람이나 모두를 언급한 글을 찾아요.
console-looks-flood = 짧은 시간에 다 읽을 수 없을 만큼 올라온 것을 찾아요.
console-looks-copies = 여러 채널에 한꺼번에 올라온 같은 글을 찾아요.
console-looks-honeypot = 아무도 쓸 일이 없는 채널에 올라온 글을 찾아요.
console-looks-shouting = 거의 전부 대문자로 쓴 긴 글을 찾아요.
console-looks-zalgo = 기호를 겹쳐 읽을 수 없게 만든 글자를 찾아요.
console-looks-secrets = 어딘가에 접근할 수 있는 키와 비밀번호를 찾아요.
console-looks-personal = 주소나 신분증 번호 같은 개인 정보를 찾아요.
console-looks-selling = 무언가를 팔겠다는 글을 찾아요.
console-looks-newcomer = 방금 온 계정이 올린 링크와 그림을 찾아요.
console-looks-native = Discord의 AutoMod가 찾은 것이에요.
console-looks-raid = 한꺼번에 들어오는 아주 많은 계정을 찾아요.
console-when-members = 멤버 { $n }명
console-when-joined = 온 지 { $span } 이내인 사람
console-when-account = 만든 지 { $span } 이내인 계정
console-when-messages = 글을 { $n }개보다 적게 쓴 사람
console-does-delete = 글을 내려요
console-does-strike = 벌점으로 쳐요
console-does-file = 파일로 올려 달라고 해요
console-does-kick = 계정을 내보내요
console-does-ban = 계정을 차단해요
console-does-pause = 초대를 잠시 멈춰요
console-does-timeout = { $span } 동안 쉬게 해요

## Pages of the console: cases

console-cases-none = 사건이 없어요.
console-cases-none-such = 조건에 맞는 사건이 없어요.
console-case-second-look = 다시 보기 요청
console-case-staff = 운영진 관련
console-case-decide = 결정하기
console-case-show = 쓴 내용 보기
console-case-no-text = 글에 관한 사건이 아니에요.
console-case-deleted = 삭제됨
console-case-rules = 규칙이 찾은 것
console-case-acts = 한 조치와 그 결과
console-case-no-acts = 한 조치가 없어요.
console-case-failure = Discord의 답
console-case-talk = 사람들의 판단
console-act-measure = 조치
console-act-removal = 글 내림
console-act-end = 조치 끝냄
console-act-notice = 멤버에게 알림
console-act-card = 모더레이터에게 알림
console-act-other = 그 밖의 일
console-act-waits = 진행 중
console-act-done = 완료
console-act-refused = 거부됨
console-act-unknown = 알 수 없음
console-act-dropped = 필요 없어짐
console-talk-addressed = 님에게 쓴 글이에요
console-talk-aside = 님이 판단에서 빠졌어요
console-talk-second-look = 님이 다시 봐 달라고 했어요
console-talk-said = 님의 판단: { $word }
console-talk-decided = 님이 먼저 판단했어요
console-talk-reviewed = 님이 다시 본 판단: { $word }

## Pages of the console: champions

console-champions-text = 누가 왜 제안되었는지 보여요. 감사받는 사람은 여러분이 쓴 말을 읽어요.
console-champions-proposals = 제안된 사람
console-champions-none = 지금은 제안된 사람이 없어요.
console-champions-evidence = 근거
console-champions-own = 본인에 관한 제안이라 다른 사람이 결정해요.
console-champions-words = 전할 말
console-champions-words-hint = 승인하면 감사의 말(선택), 거절하면 관리자만 보는 이유가 돼요.
console-champions-approve = 승인
console-champions-decline = 거절
console-credits = 확인을 기다리는 감사
console-credits-text = 누군가 감사를 받았는데 누구인지 확실하지 않아요. 그 글을 보고 알려 주세요.
console-credits-none = 기다리는 감사가 없어요.
console-credits-helper = 도운 사람
console-credits-by = 준 사람
console-credits-what = 내용
console-credits-sure = 확실한 정도
console-credits-decide = 판단
console-credits-counts = 맞아요
console-credits-drop = 아니에요
console-credit-counts = 반영됨
console-credit-waits = 확인 대기
console-credit-gone = 취소됨
console-tiers = 커뮤니티를 이끄는 사람들
console-tiers-none = 지금은 없어요.
console-helped = 도운 사람:
console-lapsed = 조용해졌거나 감사와 함께 물러난 사람
console-champion-quiet = 요즘 조용함
console-champion-alumni = 명예 멤버
console-champion-break = 쉬는 중

## Pages of the console: members

console-members-search = 이름 또는 ID
console-members-text = 이름의 앞부분(어떤 문자든)이나 ID로 찾을 수 있어요.
console-members-none = 그런 이름이나 ID를 가진 사람이 없어요.
console-members-more = 더 있어요. 이름을 더 입력해 주세요.
console-member-id = 멤버 ID
console-member-account = 계정
console-member-joined = 들어온 날
console-member-left-on = 떠난 날
console-member-first = 첫 글
console-member-last = 마지막 글
console-member-messages = 글 수
console-member-language = 언어
console-member-locale = Discord 언어
console-member-segment = 현재 상태
console-member-roles = 역할
console-member-tier = 등급
console-member-bot = 봇
console-member-staff = 운영진
console-member-left = 떠남
console-member-opted-out = 기록을 원하지 않음
console-member-known = 알고 있는 것
console-member-standing = 아직 남은 점수:
console-member-cases-closed = 운영진의 사건은 관리자만 볼 수 있고, 자기 사건은 여기서 볼 수 없어요.
console-member-no-cases = 사건이 없어요.
console-member-credits = 받은 감사
console-member-no-credits = 받은 감사가 없어요.
console-member-sent = Steward가 네 주 동안 보낸 것
console-sent-all = 메시지
console-sent-answered = 답함
console-sent-stopped = 그만 받기로 함
console-member-rights = 사본 받기와 지우기
console-member-rights-text = 본인이 요청했을 때 써요. 둘 다 감사 기록에 남아요.
console-export = 내보내기
console-erase = 지우기
console-erase-sure = 이 멤버에 관해 보관한 것을 지울까요?
console-erase-sure-text = 이름, 글, 사건, 감사 기록이 모두 사라져요. 되돌릴 수 없어요.
console-erase-yes = 완전히 지우기
console-erase-no = 그대로 두기

## Pages of the console: questions

console-questions-text = 지난 30일의 질문이에요. 링크를 누르면 답할 수 있는 Discord로 가요.
console-questions-languages = 언어
console-questions-all = 전체
console-questions-open = 아직 답이 없는 질문
console-questions-none = 모든 질문에 답이 있어요.
console-questions-more = { $n }개 더 있어요.
console-questions-asker = 질문한 사람
console-questions-nameless = 이름 없이
console-questions-waits = 기다린 시간
console-questions-answered = 이번 주에 답한 질문
console-questions-by = 답한 사람
console-questions-after = 걸린 시간

## Pages of the console: engagement

console-engagement-text = 멤버들의 현재 상태와, 사람들이 함께하도록 Steward가 하는 일이에요. 이유 없이 연락하지 않아요.
console-engagement-observed = 관찰 시작:
console-engagement-pause = 모두 멈추기
console-engagement-resume = 다시 시작
console-engagement-paused = 모두 멈춰 있어요. 아무것도 보내지 않아요.
console-segments = 멤버들의 현재 상태
console-segments-all = 봇을 뺀 멤버:
console-segments-none = 아직 살펴본 멤버가 없어요.
console-segment = 상태
console-segment-members = 멤버
console-segment-share = 비율
console-flows = 4주 동안의 변화
console-flows-text = 가장 큰 변화예요.
console-flows-none = 변화가 없어요.
console-flow-from = 이전
console-flow-to = 이후
console-flow-new = 새로 옴
console-campaigns = 캠페인
console-campaigns-none = 캠페인이 없어요. “campaigns” 폴더에 파일로 둬요.
console-holdout = 일부에게 보내지 않는 이유
console-holdout-text = 캠페인이 도움이 되는지 알려고, 시작하기 전에 멤버 일부를 뽑아 그대로 둬요. 그 사람들도 똑같이 글을 쓰면 캠페인은 효과가 없었던 거예요. 도움이 필요한 사람은 언제나 도움을 받아요. 그대로 두는 비율:
console-campaign-for = 대상:
console-campaign-off = 꺼짐
console-campaign-running = 진행 중
console-campaign-shadow = 연습 중
console-campaign-paused = 멈춤
console-campaign-stopped = 중단됨
console-campaign-ended = 끝남
console-campaign-start = 시작
console-campaign-start-shadow = 연습으로 시작
console-campaign-resume = 다시 시작
console-campaign-stop = 중단
console-arms = 두 집단
console-arms-text = 누가 글을 썼는지는 끝에 한 번만 알려요.
console-arm = 집단
console-arm-treated = 연락한 집단
console-arm-control = 그대로 둔 집단
console-arm-reached = 전달됨
console-arm-left = 떠남
console-arm-stopped = 그만 받음
console-arm-reported = 신고함

## Pages of the console: settings

console-settings-text = 지금 적용되는 설정이에요. 대부분은 설정 파일에 있고, 여기서 바꿀 수 있는 것은 따로 표시해요.
console-settings-file = 설정 파일에서 온 값이에요.
console-settings-community = 커뮤니티
console-settings-privacy = 보관 기간
console-settings-recognition = 인정
console-settings-engagement = 참여
console-settings-stages = 여기서 바꾼 단계
console-settings-no-stages = 모든 규칙이 파일에 적힌 단계예요.
console-setting-none = 정하지 않음
console-setting-language = 언어
console-setting-zone = 시간대
console-setting-moderators = 모더레이터 채널
console-setting-managers = 관리자 채널
console-setting-staff = 운영진 역할
console-setting-appeal = 이의 제기하는 곳
console-setting-policy = 행동 강령 버전
console-setting-texts = 글 내용
console-setting-evidence = 사건 증거
console-setting-audit = 활동 로그
console-setting-left = 나간 멤버
console-setting-tiers = 등급
console-setting-announce = 감사 글 채널
console-setting-first-tier = 첫 등급 자동 부여
console-setting-quiet = 조용한 시간
console-setting-weekends = 주말에도
console-setting-helpers = 질문을 도우미에게 알리는 시간
console-setting-greeter = 환영 담당에게 알리는 시간
console-setting-ask = 이름 없는 질문 채널
console-setting-holdout = 비교를 위해 그대로 두는 비율
console-permissions = Discord에서 Steward의 권한
console-permissions-all = Steward의 역할이 관리자 권한이에요. 여기 적힌 것만 있으면 충분해요.
console-permission-has = 있음
console-permission-lacks = 없음

## Pages of the console: the audit log

console-audit-text = Discord와 여기서 누가 언제 무엇을 했는지 보여요. 멤버가 쓴 말은 담지 않아요.
console-audit-by = 사람 ID
console-audit-what = 한 일
console-audit-who = 누가
console-audit-about = 대상
console-audit-where = 어디서
console-audit-console = 콘솔
console-audit-none = 아직 기록이 없어요.
stage-set = 규칙 **{ $rule }**: 이제부터 { $stage }.
stage-no-rule = { $rule } 규칙은 없어요. `/rules`에서 모두 볼 수 있어요.
stage-reason = 이유를 { $most }자 안으로 적어 주세요.
stage-already = 규칙 { $rule }: 이미 그래요, { $stage }.

audit-console-link = 콘솔 링크를 요청함
audit-signed-in = 콘솔에 로그인함
audit-warned = { $about } 님에게 주의를 줌: 기록 { $subject }
audit-timed-out = { $about } 님을 { $detail } 동안 쉬게 함: 기록 { $subject }
audit-timeout-lifted = { $about } 님의 쉬는 시간을 끝냄: 기록 { $subject }
audit-kicked = { $about } 님을 서버에서 내보냄: 기록 { $subject }
audit-banned = { $about } 님을 차단함: 기록 { $subject }
audit-banned-for = { $about } 님을 { $detail } 동안 차단함: 기록 { $subject }
audit-unbanned = { $about } 님의 차단을 풂: 기록 { $subject }
audit-case-apply = 규칙이 제안한 대로 함, { $about } 님: 기록 { $subject }
audit-case-delete-only = { $about } 님의 메시지만 지움: 기록 { $subject }
audit-case-right = 옳다고 봄, { $about } 님: 기록 { $subject }
audit-case-not-a-breach = 문제가 없다고 봄, { $about } 님: 기록 { $subject }
audit-case-undo = 되돌림, { $about } 님: 기록 { $subject }
audit-case-unsure = 확실하지 않다고 함, { $about } 님: 기록 { $subject }
audit-case-step-aside = 다른 사람에게 맡김, { $about } 님: 기록 { $subject }
audit-case-uphold = 다시 보고 그대로 둠, { $about } 님: 기록 { $subject }
audit-champion-approved = { $about } 님에 대한 제안을 승인함
audit-champion-declined = { $about } 님에 대한 제안을 거절함
audit-champion-nominated = { $about } 님을 추천함
audit-contribution-noted = { $about } 님의 기여를 적음, 무게 { $detail }
audit-credit-counts = 인정 { $subject }을(를) 반영함
audit-credit-dismissed = 인정 { $subject }을(를) 반영하지 않음
audit-history-wanted = 지난 { $detail }일의 대화를 읽게 함
audit-engagement-paused = 참여 기능을 모두 멈춤
audit-engagement-resumed = 참여 기능을 다시 시작함
audit-campaign-started = 캠페인 { $subject }을(를) 시작함
audit-campaign-shadowed = 캠페인 { $subject }을(를) 보내지 않고 시작함
audit-campaign-stopped = 캠페인 { $subject }을(를) 멈춤
audit-panel-posted = 관심사 패널을 올림
audit-stage-set = 규칙 { $subject }의 단계를 { $detail }(으)로 정함
audit-digest-setting = { $subject }을(를) { $detail }(으)로 정함
audit-member-exported = { $about } 님에 대한 기록을 내보냄
audit-member-erased = { $about } 님의 기록을 지움
audit-privacy-posted = Steward가 멤버에 대해 적는 것을 알림으로 올림
audit-somebody = 누군가
audit-other = { $what } { $subject } 작업을 함
console-audit-rulings = 조치
console-audit-privacy = 개인 정보
console-audit-doors = 로그인
console-settings-digest = 주간 소식
console-setting-digest-on = 매주 보내기
console-setting-digest-day = 요일
console-setting-digest-at = 시각
console-setting-digest-channel = 채널
console-setting-digest-next = 다음 소식:
console-setting-digest-mail = 메일로도 보내는 곳:
console-setting-clear = 파일에 적힌 대로
